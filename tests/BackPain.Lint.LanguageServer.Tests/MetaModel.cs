namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>The protocol as its authors describe it: which members a message must and may have.</summary>
internal sealed class MetaModel
{
    private static readonly Lazy<MetaModel?> shared = new(() => SharedFolder.Find("schemas", "lsp-3.17-metaModel.json") is { } path ? new MetaModel(path) : null);

    private readonly Dictionary<string, JsonElement> structures;
    private readonly Dictionary<string, JsonElement> enumerations;
    private readonly Dictionary<string, JsonElement> aliases;
    private readonly Dictionary<string, JsonElement> methods;
    private readonly Dictionary<string, Dictionary<string, JsonElement>> members = new(StringComparer.Ordinal);

    private MetaModel(string path)
    {
        var model = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        structures = ByName(model.GetProperty("structures"), "name");
        enumerations = ByName(model.GetProperty("enumerations"), "name");
        aliases = ByName(model.GetProperty("typeAliases"), "name");
        methods = ByName(model.GetProperty("requests"), "method").Concat(ByName(model.GetProperty("notifications"), "method")).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The model, or <see langword="null"/> where it is absent.</summary>
    public static MetaModel? Shared => shared.Value;

    /// <summary>What is wrong with the parameters of a message, or <see langword="null"/>.</summary>
    public string? FaultOfParameters(string method, JsonElement? parameters)
    {
        if (method.StartsWith("bplint/", StringComparison.Ordinal))
            return null;
        if (!methods.TryGetValue(method, out var model))
            return $"There is no method '{method}'.";
        if (!model.TryGetProperty("params", out var type))
            return parameters is null or { ValueKind: JsonValueKind.Null } ? null : $"'{method}' has no parameters.";
        return parameters is { } value ? Fault(value, type, method) : $"'{method}' has no parameters.";
    }

    /// <summary>What is wrong with the answer to a request, or <see langword="null"/>.</summary>
    public string? FaultOfResult(string method, JsonElement result) =>
        methods.TryGetValue(method, out var model) && model.TryGetProperty("result", out var type) ? Fault(result, type, $"{method} →") : null;

    private string? Fault(JsonElement value, JsonElement type, string at) => type.GetProperty("kind").GetString() switch
    {
        "base" => IsOf(value, type.GetProperty("name").GetString()!) ? null : $"{at}: {value.GetRawText()} is no {type.GetProperty("name")}.",
        "reference" => FaultOfNamed(value, type.GetProperty("name").GetString()!, at),
        "array" => value.ValueKind == JsonValueKind.Array ? FirstFault(value.EnumerateArray(), type.GetProperty("element"), at) : $"{at}: no array.",
        "map" => value.ValueKind == JsonValueKind.Object ? FirstFault(value.EnumerateObject().Select(member => member.Value), type.GetProperty("value"), at) : $"{at}: no map.",
        "and" => type.GetProperty("items").EnumerateArray().Select(item => Fault(value, item, at)).FirstOrDefault(fault => fault is not null),
        "or" => FaultOfAny(value, type.GetProperty("items"), at),
        "tuple" => FaultOfTuple(value, type.GetProperty("items"), at),
        "literal" => FaultOfMembers(value, Members(type.GetProperty("value")), at),
        "stringLiteral" => value.ValueKind == JsonValueKind.String && value.ValueEquals(type.GetProperty("value").GetString()) ? null : $"{at}: not '{type.GetProperty("value")}'.",
        var kind => throw new InvalidOperationException($"The model has a type of kind '{kind}'."),
    };

    private string? FirstFault(IEnumerable<JsonElement> values, JsonElement type, string at) =>
        values.Select((value, index) => Fault(value, type, $"{at}[{index}]")).FirstOrDefault(fault => fault is not null);

    private string? FaultOfAny(JsonElement value, JsonElement types, string at)
    {
        var faults = new List<string>();
        foreach (var type in types.EnumerateArray())
        {
            if (Fault(value, type, at) is not { } fault)
                return null;
            faults.Add(fault);
        }

        return $"{at}: none of [{string.Join(" | ", faults)}]";
    }

    private string? FaultOfTuple(JsonElement value, JsonElement types, string at) =>
        value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != types.GetArrayLength()
            ? $"{at}: no tuple of {types.GetArrayLength()}."
            : value.EnumerateArray().Zip(types.EnumerateArray(), (item, type) => Fault(item, type, at)).FirstOrDefault(fault => fault is not null);

    private string? FaultOfNamed(JsonElement value, string name, string at)
    {
        if (name is "LSPAny" or "LSPObject" or "LSPArray")
            return null;
        if (structures.TryGetValue(name, out var structure))
            return FaultOfMembers(value, MembersOf(name, structure), at);
        if (aliases.TryGetValue(name, out var alias))
            return Fault(value, alias.GetProperty("type"), at);
        var enumeration = enumerations[name];
        if (Fault(value, enumeration.GetProperty("type"), at) is { } fault)
            return fault;
        var isOpen = enumeration.TryGetProperty("supportsCustomValues", out var open) && open.GetBoolean();
        return isOpen || enumeration.GetProperty("values").EnumerateArray().Any(one => one.GetProperty("value").GetRawText() == value.GetRawText())
            ? null
            : $"{at}: {value.GetRawText()} is no {name}.";
    }

    private string? FaultOfMembers(JsonElement value, Dictionary<string, JsonElement> known, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return $"{at}: no object.";
        foreach (var member in value.EnumerateObject())
        {
            if (!known.TryGetValue(member.Name, out var model))
                return $"{at}: no member '{member.Name}' is known.";
            if (Fault(member.Value, model.GetProperty("type"), $"{at}.{member.Name}") is { } fault)
                return fault;
        }

        var missing = known.FirstOrDefault(member => !IsOptional(member.Value) && !value.TryGetProperty(member.Key, out _)).Key;
        return missing is null ? null : $"{at}: '{missing}' is missing.";
    }

    private Dictionary<string, JsonElement> MembersOf(string name, JsonElement structure)
    {
        lock (members)
        {
            if (members.TryGetValue(name, out var known))
                return known;
            var all = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var parent in Types(structure, "extends").Concat(Types(structure, "mixins")).Select(type => type.GetProperty("name").GetString()!))
            {
                foreach (var (member, model) in MembersOf(parent, structures[parent]))
                    all[member] = model;
            }

            foreach (var (member, model) in Members(structure))
                all[member] = model;
            return members[name] = all;
        }
    }

    private static JsonElement.ArrayEnumerator Types(JsonElement structure, string name) =>
        structure.TryGetProperty(name, out var types) ? types.EnumerateArray() : default;

    private static Dictionary<string, JsonElement> Members(JsonElement structure) => ByName(structure.GetProperty("properties"), "name");

    private static Dictionary<string, JsonElement> ByName(JsonElement items, string key) =>
        items.EnumerateArray().ToDictionary(item => item.GetProperty(key).GetString()!, StringComparer.Ordinal);

    private static bool IsOptional(JsonElement member) => member.TryGetProperty("optional", out var optional) && optional.GetBoolean();

    private static bool IsOf(JsonElement value, string name) => name switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "uinteger" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0,
        "decimal" => value.ValueKind == JsonValueKind.Number,
        _ => value.ValueKind == JsonValueKind.String,
    };
}
