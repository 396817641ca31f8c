//! The rules of the comparison: one for each way in which a release can differ from the one before it.
//!
//! A rule has a code (the letter of its group and a number), a name, a severity policy, and a flag for silent changes:
//! the same call, written the same way, has another meaning. The impact on the wire and on source code is not part of a
//! rule; it is derived for each finding from the directions of the value and from the two surfaces.

use serde::{Serialize, Serializer};

use super::impact::{SemverImpact, Severity, WireImpact};

/// How the severity of a rule's findings is determined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeverityPolicy {
    /// Derived from the impact on the wire and on source code.
    Derived,
    /// Fixed, with two exceptions: a severity below `REVIEW` is raised if the change is breaking after all, and `BREAK`
    /// is replaced with the derived severity if the change is safe on the wire.
    Fixed(Severity),
    /// Derived, with a minimum.
    AtLeast(Severity),
    /// Derived, with a maximum.
    AtMost(Severity),
    /// `STOP`, or `NOTE` if released clients are not affected.
    StopUnlessSafe,
}

/// The part of the client that a rule's changes can affect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodeEffect {
    /// Anything that code compiles against.
    Code,
    /// Documentation, and checks before a request is sent.
    Documentation,
    /// The name of a type.
    Name,
    /// The marks of overlays in the surface.
    Mark,
    /// Nothing.
    Nothing,
}

macro_rules! rules {
    ($($variant:ident $code:literal $name:literal $policy:expr, $effect:expr, $silent:literal, $title:literal;)*) => {
        /// A rule of the comparison.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $title] $variant,)*
        }

        impl Rule {
            /// All rules, in the order of their codes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Returns the code, such as `D14`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Returns the name, such as `response-enum-value-added`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Returns a clause that describes the change.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// Returns the policy that determines the severity.
            pub fn severity_policy(self) -> SeverityPolicy {
                match self { $(Self::$variant => $policy,)* }
            }

            /// Returns the part of the client that the change can affect.
            pub(super) fn code_effect(self) -> CodeEffect {
                match self { $(Self::$variant => $effect,)* }
            }

            /// Whether the same call has another meaning after the change.
            pub fn silent(self) -> bool {
                match self { $(Self::$variant => $silent,)* }
            }
        }
    };
}

use CodeEffect::{Code, Documentation, Mark, Name, Nothing};
use Severity::{Add, Break, Noise, Note, Review, Stop};
use SeverityPolicy::{AtLeast, AtMost, Derived, Fixed, StopUnlessSafe};

rules! {
    OperationAdded "A1" "operation-added" Derived, Code, false, "an operation was added";
    OperationRemoved "A2" "operation-removed" Fixed(Break), Code, false, "an operation was removed";
    DeprecatedOperationRemoved "A3" "deprecated-operation-removed" Fixed(Break), Code, false, "a deprecated operation was removed";
    PathRespelled "A4" "path-respelled" Fixed(Break), Code, false, "the spelling of a path changed";
    PathParameterRenamed "A5" "path-parameter-renamed" Fixed(Note), Code, false, "a path parameter was renamed";
    MethodChanged "A6" "method-changed" Fixed(Stop), Code, true, "the HTTP method of an operation changed";
    OperationIdRenamed "A7" "operation-id-renamed" Fixed(Note), Nothing, false, "an operation id was renamed";
    OperationIdMoved "A8" "operation-id-moved" Fixed(Review), Nothing, false, "an operation id moved to another endpoint";
    OperationIdsSwapped "A9" "operation-ids-swapped" Fixed(Review), Nothing, false, "operation ids were swapped or renumbered";
    TagChanged "A10" "tag-changed" Fixed(Note), Nothing, false, "the tags of an operation changed";
    DeprecationChanged "A11" "deprecation-changed" AtLeast(Note), Documentation, false, "a deprecation was added, changed or removed";
    SuccessStatusChanged "A12" "success-status-changed" Fixed(Stop), Code, true, "the success status of an operation changed";
    SuccessStatusAdded "A13" "success-status-added" Fixed(Review), Code, false, "the set of success statuses of an operation changed";
    ErrorStatusChanged "A14" "error-status-changed" Fixed(Note), Code, false, "a documented error status was added, removed or changed";
    SecurityChanged "A15" "security-changed" AtLeast(Note), Nothing, false, "the authorisation that an operation requires changed";

    OptionalParameterAdded "B1" "optional-parameter-added" Derived, Code, false, "an optional parameter was added";
    RequiredParameterAdded "B2" "required-parameter-added" Derived, Code, false, "a required parameter was added";
    OptionalParameterRemoved "B3" "optional-parameter-removed" Fixed(Break), Code, false, "an optional parameter was removed";
    RequiredParameterRemoved "B4" "required-parameter-removed" Fixed(Break), Code, false, "a required parameter was removed";
    ParameterBecameRequired "B5" "parameter-became-required" Derived, Code, false, "an optional parameter became required";
    ParameterBecameOptional "B6" "parameter-became-optional" Fixed(Review), Code, false, "a required parameter became optional";
    ParameterMoved "B7" "parameter-moved" Fixed(Stop), Code, true, "a parameter moved between query, header, path and cookie";
    ParameterRenamed "B8" "parameter-renamed" Fixed(Break), Code, false, "a parameter was probably renamed";
    ParameterTypeChanged "B9" "parameter-type-changed" Fixed(Break), Code, false, "the type of a parameter changed";
    ParameterStyleChanged "B10" "parameter-style-changed" StopUnlessSafe, Code, true, "the serialisation style of a parameter changed";
    RequestFormatChanged "B11" "request-format-changed" Fixed(Review), Code, false, "the format of a parameter or request property changed";
    ParameterEnumValueRemoved "B12" "parameter-enum-value-removed" Derived, Code, false, "an enum value of a parameter was removed";
    ParameterEnumValueAdded "B13" "parameter-enum-value-added" Fixed(Add), Code, false, "an enum value of a parameter was added";
    DefaultChanged "B14" "default-changed" Fixed(Review), Documentation, true, "a default value changed";
    ParameterLimitChanged "B15" "parameter-limit-changed" AtMost(Review), Documentation, false, "the limits of a parameter changed";
    FrameworkParameterLeaked "B16" "framework-parameter-leaked" Fixed(Review), Code, false, "a server-side object is described as a parameter";
    ArgumentsExchanged "B17" "arguments-exchanged" Fixed(Stop), Code, true, "arguments of the same type changed places";

    RequestPropertyAdded "C1" "request-property-added" Derived, Code, false, "an optional request property was added";
    RequiredRequestPropertyAdded "C2" "required-request-property-added" Derived, Code, false, "a required request property was added";
    RequestPropertyRemoved "C3" "request-property-removed" Fixed(Break), Code, false, "a request property was removed";
    RequestPropertyBecameRequired "C4" "request-property-became-required" Derived, Documentation, false, "an optional request property became required";
    RequestPropertyBecameOptional "C5" "request-property-became-optional" Fixed(Review), Documentation, false, "a required request property became optional";
    RequestNullabilityChanged "C6" "request-nullability-changed" AtLeast(Review), Documentation, false, "the nullability of a request property changed";
    RequestBodyChanged "C7" "request-body-changed" Derived, Code, false, "a request body was added or removed, or its `required` changed";
    RequestMediaTypeChanged "C8" "request-media-type-changed" Derived, Code, false, "the media types of a request body changed";
    AccessChanged "C9" "access-changed" Fixed(Break), Documentation, false, "`readOnly` or `writeOnly` of a property changed";
    RequestEnumChanged "C10" "request-enum-changed" Derived, Code, false, "the enum values of a request property changed";
    EnumReplaced "C11" "enum-replaced" Fixed(Stop), Code, true, "all enum values were replaced";
    RequestLimitChanged "C12" "request-limit-changed" AtMost(Review), Documentation, false, "the limits of a request property changed";
    LockBecameRequired "C13" "lock-became-required" Derived, Documentation, false, "a lock token became required";
    MultipartChanged "C14" "multipart-changed" Fixed(Break), Code, false, "a part of a multipart form changed";

    ResponsePropertyAdded "D1" "response-property-added" Derived, Code, false, "an optional response property was added";
    RequiredResponsePropertyAdded "D2" "required-response-property-added" Derived, Code, false, "a required response property was added";
    ResponsePropertyRemoved "D3" "response-property-removed" Fixed(Break), Code, false, "an optional response property was removed";
    RequiredResponsePropertyRemoved "D4" "required-response-property-removed" Fixed(Break), Code, false, "a required response property was removed";
    ResponsePropertyBecameOptional "D5" "response-property-became-optional" Fixed(Break), Documentation, false, "a required response property became optional";
    ResponsePropertyBecameRequired "D6" "response-property-became-required" Fixed(Note), Documentation, false, "an optional response property became required";
    ResponseNullabilityChanged "D7" "response-nullability-changed" AtLeast(Review), Documentation, false, "the nullability of a response property changed";
    PropertyRenamed "D8" "property-renamed" Fixed(Stop), Code, true, "a property was probably renamed";
    TypeChanged "D9" "type-changed" Fixed(Break), Code, false, "the type of a value changed";
    ResponseIntegerWidened "D10" "response-integer-widened" Fixed(Break), Code, false, "an integer in a response became wider";
    ResponseFormatChanged "D11" "response-format-changed" Fixed(Review), Code, false, "the format of a response value changed";
    ObjectBecameList "D12" "object-became-list" Fixed(Break), Code, false, "a single value became a list";
    EnvelopeChanged "D13" "envelope-changed" Fixed(Stop), Code, true, "the property that contains the list was renamed";
    ResponseEnumValueAdded "D14" "response-enum-value-added" Fixed(Add), Code, false, "an enum value in responses was added";
    ResponseEnumValueRemoved "D15" "response-enum-value-removed" Fixed(Review), Code, false, "an enum value in responses was removed";
    ResponseEnumOpened "D16" "response-enum-opened" Fixed(Review), Code, false, "an enum became a plain string, or the reverse";
    ResponseBodyChanged "D17" "response-body-changed" Fixed(Break), Code, false, "a response body was added or removed";
    ResponseMediaTypeChanged "D18" "response-media-type-changed" Derived, Code, false, "the media types of a response changed";
    ResponseHeaderChanged "D19" "response-header-changed" AtMost(Review), Code, false, "the headers of a response changed";
    PagingIntroduced "D20" "paging-introduced" Fixed(Stop), Code, true, "paging was introduced for a list";
    ErrorBodyChanged "D21" "error-body-changed" AtMost(Review), Code, false, "the body of an error response changed";
    ResponseLimitChanged "D22" "response-limit-changed" Fixed(Noise), Documentation, false, "the limits of a response property changed";
    ResponseLinksChanged "D23" "response-links-changed" Fixed(Note), Nothing, false, "the links of a response changed";

    SchemaAdded "E1" "schema-added" Fixed(Note), Code, false, "a schema was added";
    SchemaRemoved "E2" "schema-removed" Fixed(Review), Code, false, "a schema was removed";
    SchemaRenamed "E3" "schema-renamed" Fixed(Note), Code, false, "a schema was probably renamed";
    SchemaReused "E4" "schema-reused" Fixed(Stop), Code, true, "a schema name is reused for another shape";
    SchemaSplit "E5" "schema-split" Fixed(Review), Name, false, "a value uses another schema";
    SchemaInlined "E6" "schema-inlined" Fixed(Noise), Name, false, "a schema is written differently with the same meaning";
    BranchAdded "E7" "branch-added" AtMost(Review), Code, false, "an alternative was added to a union";
    BranchRemoved "E8" "branch-removed" AtLeast(Review), Code, false, "an alternative was removed from a union";
    DiscriminatorChanged "E9" "discriminator-changed" Fixed(Break), Code, false, "the discriminator of a union changed";
    AdditionalPropertiesChanged "E10" "additional-properties-changed" Fixed(Review), Code, false, "`additionalProperties` of an object changed";
    RecursionIntroduced "E11" "recursion-introduced" Fixed(Review), Name, false, "a schema became recursive";
    NameMoved "E12" "name-moved" Fixed(Stop), Name, false, "a Rust name changed without a change on the wire";
    NameEscaped "E13" "name-escaped" Fixed(Note), Nothing, false, "a new name is not a valid Rust identifier";

    DialectChanged "F1" "dialect-changed" Fixed(Note), Nothing, false, "the description uses another OpenAPI version";
    VersionChanged "F2" "version-changed" Fixed(Note), Nothing, false, "the version of the description changed";
    ServerChanged "F3" "server-changed" StopUnlessSafe, Code, false, "the servers changed";
    TokenEndpointChanged "F4" "token-endpoint-changed" StopUnlessSafe, Nothing, false, "the token endpoint or flow changed";
    WordsChanged "F5" "words-changed" Fixed(Noise), Nothing, false, "descriptions, summaries or examples changed";
    ExtensionChanged "F6" "extension-changed" AtLeast(Note), Code, false, "a specification extension changed";
    DescriptionCorrected "F7" "description-corrected" Fixed(Review), Mark, false, "the description now contains the correction of an overlay";
    OverlayObsolete "F8" "overlay-obsolete" Fixed(Review), Mark, false, "an overlay action selects nothing";
    GeneratorChanged "F9" "generator-changed" Fixed(Review), Nothing, false, "the generator changed in the same run";
    DescriptionShrank "F10" "description-shrank" Fixed(Stop), Nothing, false, "the description lost more than a fifth of its operations";
}

impl Rule {
    /// Returns the rule with this name or code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == text || rule.code() == text)
    }

    /// Returns the severity of a finding with these impacts.
    pub fn severity(self, wire: WireImpact, source: SemverImpact) -> Severity {
        let derived = match (wire, source) {
            (WireImpact::WrongCall, _) => Stop,
            (wire, _) if wire.breaks() => Break,
            (_, SemverImpact::Major) => Break,
            (WireImpact::Unknown, _) => Review,
            (_, SemverImpact::Minor) => Add,
            (_, SemverImpact::Patch) => Note,
            (_, SemverImpact::None) => Noise,
        };
        match self.severity_policy() {
            Derived => derived.max(Note),
            AtLeast(least) => derived.max(least),
            AtMost(most) => derived.clamp(Note, most),
            StopUnlessSafe if wire == WireImpact::Safe => Note,
            StopUnlessSafe => Stop,
            // The rule expects a compatible change, and this one is breaking.
            Fixed(expected) if expected < Review && derived >= Break => derived,
            // The rule expects a breaking change, and this one is compatible on the wire.
            Fixed(Break) if wire == WireImpact::Safe => derived.max(Note),
            Fixed(expected) => expected,
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
