// The package is written for bundlers: it imports folders, and files without their extension.
export async function resolve(specifier, context, next) {
  const endings = specifier.startsWith('.') && !/\.[cm]?js$/.test(specifier) ? ['.js', '/index.js'] : [''];
  for (const ending of endings) {
    try {
      return await next(specifier + ending, context);
    } catch (error) {
      if (ending === endings[endings.length - 1]) throw error;
    }
  }
}
