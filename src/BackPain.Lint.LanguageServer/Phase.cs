namespace BackPain.Lint.LanguageServer;

/// <summary>How far a server has come with its client. Not within <see cref="Server"/>: all members of that are kept for reflection.</summary>
internal enum Phase
{
    /// <summary>Before <c>initialize</c>.</summary>
    Fresh,

    /// <summary>After <c>initialize</c>.</summary>
    Running,

    /// <summary>After <c>shutdown</c>.</summary>
    ShutDown,
}
