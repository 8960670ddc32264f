using System.Collections;

namespace ProtocolSdk.Cql;

/// <summary>
/// A list in the open world: rows that are certainly members, rows that may be, and whether there may be further rows that nobody recorded.
/// The default value is a list that was not recorded: no known rows, and any number of unknown ones.
/// </summary>
/// <typeparam name="T">The type of the rows, in its nullable form.</typeparam>
public readonly struct UncertainList<T> : IUncertainRows
{
    private readonly IReadOnlyList<T>? _rows;
    private readonly BitArray? _undecided;

    /// <summary>A recorded list, all rows of which are members; null is a list that was not recorded.</summary>
    /// <param name="rows">The rows.</param>
    public UncertainList(IReadOnlyList<T>? rows)
    {
        _rows = rows;
        _undecided = null;
        IsComplete = rows is not null;
        LeastCount = 0;
    }

    private UncertainList(IReadOnlyList<T> rows, BitArray? undecided, bool isComplete, int leastCount)
    {
        _rows = rows;
        _undecided = undecided;
        IsComplete = isComplete;
        LeastCount = leastCount;
    }

    /// <summary>False when there may be rows that nobody recorded.</summary>
    public bool IsComplete { get; }

    /// <summary>The number of known rows, undecided ones included.</summary>
    public int Count => _rows?.Count ?? 0;

    /// <summary>How many members there are at least, though it may not be known which: of 1, 2 and a third that is one of them, two are different. 0 when nothing is known beyond the certain rows.</summary>
    internal int LeastCount { get; }

    /// <summary>True when all rows are known and certain, so that the list is as good as a plain one.</summary>
    public bool IsExact => IsComplete && _undecided is null;

    /// <summary>A row.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public T this[int index] => (_rows ?? [])[index];

    /// <summary>True when the row is certainly a member.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public bool IsCertain(int index) => _undecided is null || !_undecided[index];

    IEnumerable IUncertainRows.Rows => _rows ?? [];

    IEnumerable? IUncertainRows.ExactRows => ToExact();

    /// <summary>The list when it is exact, else null.</summary>
    public IReadOnlyList<T>? ToExact() => IsExact ? _rows : null;

    /// <summary>Collects rows in order.</summary>
    public sealed class Builder
    {
        private readonly List<T> _rows = [];
        private List<int>? _undecided;
        private bool _incomplete;

        /// <summary>Adds a row.</summary>
        /// <param name="row">The row.</param>
        /// <param name="membership">True for a certain row, null for an undecided one, false for none.</param>
        public void Add(T row, bool? membership = true)
        {
            if (membership == false) return;
            if (membership is null) (_undecided ??= []).Add(_rows.Count);
            _rows.Add(row);
        }

        /// <summary>Says that there may be rows that nobody recorded.</summary>
        public void MarkIncomplete() => _incomplete = true;

        /// <summary>The list of what was added.</summary>
        public UncertainList<T> Build() => Build(0);

        /// <summary>The list of what was added, at least so many of which are members.</summary>
        internal UncertainList<T> Build(int leastCount)
        {
            BitArray? undecided = null;
            if (_undecided is not null)
            {
                undecided = new BitArray(_rows.Count);
                foreach (int index in _undecided) undecided[index] = true;
            }

            return new UncertainList<T>(_rows, undecided, !_incomplete, leastCount);
        }
    }
}

/// <summary>An <see cref="UncertainList{T}"/> of rows of any type, for words about it.</summary>
internal interface IUncertainRows
{
    /// <summary>The known rows, undecided ones included.</summary>
    IEnumerable Rows { get; }

    /// <summary>False when there may be rows that nobody recorded.</summary>
    bool IsComplete { get; }

    /// <summary>The rows when all are known and decided, else null.</summary>
    IEnumerable? ExactRows { get; }
}
