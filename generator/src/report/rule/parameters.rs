//! Rules of group B: parameters.

/// Passes the rules to the macro `$next`, after those of other groups.
macro_rules! rules {
    ($next:ident $($rules:tt)*) => {
        $next! {
            $($rules)*
            OptionalParameterAdded "B1" "optional-parameter-added" "an optional parameter was added", Derived, Code {
                meaning: "An operation has a new optional parameter. A parameter that moves from the operation to its path item is not new.",
                example: "`GET /invoices` accepts a query parameter `currency`.",
                breaks: "Nobody. The parameter is a new setter of the request.",
                action: "Add words for the parameter in `spec/words/`.",
                consequence: Always("no effect: released clients do not send {subject}"),
                note: Always("the optional parameter {subject} was added"),
            }
            RequiredParameterAdded "B2" "required-parameter-added" "a required parameter was added", Derived, Code {
                meaning: "An operation has a new required parameter.",
                example: "`GET /invoices` requires a query parameter `companyId`.",
                breaks: "Released clients: the server rejects calls without the parameter. Calls do not compile after the upgrade, because the method has another argument.",
                action: "Confirm on the test server that the parameter is required. If it is not, correct it with an overlay.",
                consequence: Always("released clients do not send {subject}, so the server rejects the call"),
                note: Always("the required parameter {subject} was added"),
            }
            OptionalParameterRemoved "B3" "optional-parameter-removed" "an optional parameter was removed", Derived, Code {
                meaning: "An optional parameter was removed, and no new parameter looks like it.",
                example: "`buyer` is removed from the query of `GET /invoices`.",
                breaks: "Released clients that set it: the call is rejected, or the filter is silently not applied and other rows are returned. Code that uses the setter does not compile.",
                action: "Find out whether the server still accepts the parameter, and which one replaces it.",
                consequence: Always("the server rejects a call that sets {subject}, or ignores the parameter: a filter is silently not applied"),
                note: Always("the optional parameter {subject} was removed"),
            }
            RequiredParameterRemoved "B4" "required-parameter-removed" "a required parameter was removed", Derived, Code {
                meaning: "A required parameter was removed, and no new parameter looks like it.",
                example: "The required parameter `from` is removed from the query of `GET /invoices`.",
                breaks: "Released clients, if the server rejects the parameter that they still send. Calls do not compile, because the method has one argument fewer.",
                action: "Test a call with the old parameter, and check what determines the result now.",
                consequence: Always("released clients still send {subject}, which the server ignores or rejects"),
                note: Always("the required parameter {subject} was removed"),
            }
            ParameterBecameRequired "B5" "parameter-became-required" "an optional parameter became required", Derived, Code {
                meaning: "`required` of an existing parameter became true. Prose that says so does not count.",
                example: "`buyer` in the query of `GET /invoices` gains `required: true`.",
                breaks: "Released clients that do not set it: the server rejects the call. Calls do not compile, because the setter becomes an argument.",
                action: "Confirm it on the test server, because the vendor changes `required` without notice. If it is wrong, correct it with an overlay.",
                consequence: Always("the server rejects calls without {subject}"),
                note: Always("{subject} is now required: it is an argument of the method, not a setter"),
            }
            ParameterBecameOptional "B6" "parameter-became-optional" "a required parameter became optional", Derived, Code {
                meaning: "`required` of an existing parameter became false.",
                example: "`from` in the query of `GET /invoices` loses `required: true`.",
                breaks: "Code: calls do not compile, because the argument becomes a setter. Released clients are not affected.",
                action: "Find out what the server does without the parameter. To keep the argument, correct the description with an overlay.",
                consequence: Always("no effect: released clients always send {subject}, which is still valid"),
                note: Always("{subject} is now optional: it is a setter, not an argument of the method"),
            }
            ParameterMoved "B7" "parameter-moved" "a parameter moved between query, header, path and cookie", AtLeast(Stop), Code, silent {
                meaning: "A parameter of the same name was removed from one location (query, header, path, cookie) and added at another.",
                example: "`buyer` moves from the query of `GET /invoices` to a header.",
                breaks: "Released clients: the server ignores the value at the old location, so a filter is silently not applied. Code compiles as before and sends the value at the new location.",
                action: "Test both locations. Users must upgrade, and must check results that older releases obtained.",
                consequence: Always("released clients send {subject} in the old location[, {before}], where the server ignores it: the call succeeds as if the parameter were not set"),
                note: Always("{subject} moved[: it is sent {after}, not {before}]; the server ignores the value that older releases of the client send"),
            }
            ParameterRenamed "B8" "parameter-renamed" "a parameter was probably renamed", Derived, Code {
                meaning: "A parameter was removed and one of the same location and type was added, with the same description or a similar name.",
                example: "`type` becomes `types` with the same type and description.",
                breaks: "Released clients: the server ignores or rejects the old name. Code that uses the setter does not compile; a required argument keeps its position.",
                action: "Confirm that it is the same parameter. The hint of the finding contains the evidence.",
                consequence: Always("released clients send the old name[, {before}], which the server ignores or rejects"),
                note: Always("{subject} was renamed[ from {before} to {after}]"),
            }
            ParameterTypeChanged "B9" "parameter-type-changed" "the type of a parameter changed", UnlessSafe(Break), Code {
                meaning: "The JSON type of a parameter changed, a single value became a list, or a keyword without a rule of its own that restricts it changed, such as `not`. The same type behind a `$ref` is no change.",
                example: "`buyer`, a string, becomes a list of strings.",
                breaks: "Released clients: the server rejects the old form or reads only a part of it. Code does not compile if the Rust type differs.",
                action: "Test the old form. Name the new Rust type in the release notes.",
                consequence: ByWire { safe: "no effect: the values that released clients send in {subject} are still valid", breaking: "released clients send {subject} with the old type[, {before}]; the server may reject it or read only a part of it" },
                note: ByPresence { added: "{subject} is restricted by `{after}`", removed: "{subject} is no longer restricted by `{before}`", changed: "the type of {subject} changed[ from {before} to {after}]" },
            }
            ParameterStyleChanged "B10" "parameter-style-changed" "the serialisation style of a parameter changed", UnlessSafe(Stop), Code, silent {
                meaning: "`style`, `explode`, `allowReserved` or the media type of a parameter changed in a way that shows in its values. A default that is written out is no change, and `allowReserved: true` is safe if it is added.",
                example: "The list `ids` loses `explode: false`, so it is sent as repeated keys and not joined with commas.",
                breaks: "Released clients: the server may read a list as one wrong value. Code compiles as before and sends the new style.",
                action: "Test which style the server reads. If the description is wrong, correct it with an overlay.",
                consequence: ByWire { safe: "no effect: the server still reads the old style of {subject}", breaking: "released clients serialise {subject} in the old style[, {before}]; the server may reject it or read it as one wrong value" },
                note: Always("the serialisation style of {subject} changed[ from {before} to {after}]; callers pass the same values"),
            }
            RequestFormatChanged "B11" "request-format-changed" "the format of a parameter or request property changed", Derived, Code {
                meaning: "The `format` of a parameter or of a request property changed.",
                example: "`format: int64` of a parameter becomes `int32`.",
                breaks: "Released clients that send values outside the new format. For integers the Rust type is `i64` in any format; for dates and times it changes.",
                action: "Check the values that callers send, and name a new Rust type in the release notes.",
                consequence: ByWire { safe: "no effect: the values that released clients send are still valid", breaking: "values of {subject} that are invalid in the new format[, {after},] are rejected" },
                note: Always("the format of {subject} changed[ from {before} to {after}]; integers are `i64` in any format"),
            }
            ParameterEnumValueRemoved "B12" "parameter-enum-value-removed" "an enum value of a parameter was removed", Derived, Code {
                meaning: "A parameter allows fewer enum values, or a plain string became an enum. The order of values has no meaning.",
                example: "`PAID` is removed from the values of `status`.",
                breaks: "Released clients that send a removed value: the server rejects the call. Code that names the variant does not compile, unless another place lists the value.",
                action: "Find the value that replaces it. Until then it can be sent as `Unlisted`.",
                consequence: Always("the server rejects calls that send a removed value in {subject}"),
                note: Always("values of {subject} were removed[: it allows {after}][ (was {before})]; a variant that is listed nowhere else was removed"),
            }
            ParameterEnumValueAdded "B13" "parameter-enum-value-added" "an enum value of a parameter was added", AtLeast(Add), Code {
                meaning: "A parameter allows more enum values, or any string.",
                example: "`CREDITED` is added to the values of `status`.",
                breaks: "Nobody. Released clients can send the value as `Unlisted`.",
                action: "Add words for the value if the enum rules a workflow.",
                consequence: Always("no effect: released clients have no variant for the new value, which can be sent as `Unlisted`"),
                note: Always("values of {subject} were added[: it allows {after}][ (was {before})]"),
            }
            DefaultChanged "B14" "default-changed" "a default value changed", Derived, Documentation, silent {
                meaning: "The `default` of a parameter or of a request property changed. Prose about a default does not count.",
                example: "The default of `size` becomes 25, so a page has fewer rows.",
                breaks: "Callers who omit the value: the same call silently has another result. Code compiles as before.",
                action: "Set the value explicitly where the result depends on it, and mention it in the release notes.",
                consequence: Always("calls that omit {subject} silently use the new default[, {after} instead of {before}]"),
                note: Always("the default of {subject} changed[ from {before} to {after}]"),
            }
            ParameterLimitChanged "B15" "parameter-limit-changed" "the limits of a parameter changed", Derived, Documentation {
                meaning: "A limit of a parameter changed: length, range, number of elements, pattern, `allowEmptyValue` or another schema keyword.",
                example: "`maxLength: 30` of `buyer` becomes 20.",
                breaks: "Released clients that send values outside a tighter limit: the server rejects the call. The client does not check limits, so code compiles as before.",
                action: "Nothing for a wider limit. For a tighter one, check the values that callers send.",
                consequence: ByWire { safe: "no effect: the client does not check limits, and values that were valid still are", breaking: "the client does not check limits, so the server may reject a value of {subject} that was valid" },
                note: Always("the limits of {subject} changed[: {after}][ (was {before})]"),
            }
            FrameworkParameterLeaked "B16" "framework-parameter-leaked" "a server-side object is described as a parameter", AtLeast(Review), Code {
                meaning: "A new query parameter is an object in the default style. Server frameworks inject such objects, so it is probably a defect of the description.",
                example: "`uriParams`, an object, is a required query parameter of `GET /invoices`.",
                breaks: "Callers, if the parameter is required: the method has another argument, which the server probably ignores. Released clients do not send it.",
                action: "Call the operation without the parameter. If it succeeds, remove the parameter with an overlay.",
                consequence: Always("probably no effect: the description exposes an internal object of the server; if {subject} is really required, the server rejects calls"),
                note: Always("{subject} is described as a parameter, but looks like an internal object of the server"),
            }
            ArgumentsExchanged "B17" "arguments-exchanged" "arguments of the same type changed places", AtLeast(Stop), Code, silent {
                meaning: "Arguments of the same Rust type changed places in a method, or path parameters changed places in a path. The order in the description has no meaning.",
                example: "The required parameter `to` becomes `before` and sorts ahead of `from`; both are strings.",
                breaks: "Code: it still compiles and passes the values in the wrong order. Released clients are affected if the parameters are in the path, because those are sent by position.",
                action: "Check every call of the method by hand, and put a warning first in the release notes.",
                consequence: ByWire { safe: "no effect: each value is sent under its name", breaking: "released clients send the values in the old order[, {before}], and the server assigns them in the new order[, {after}]: the call may act on another resource" },
                note: ByPresence { added: "{subject} have the same type and another order[: {after}]; existing calls still compile and may pass them in the wrong order", removed: "{subject} have the same type and another order; existing calls still compile and may pass them in the wrong order", changed: "{subject} have the same type and another order[: {after} instead of {before}]; existing calls still compile and may pass them in the wrong order" },
            }
        }
    };
}
pub(super) use rules;
