//! The catalogue: every kind of change that a release can hold.
//!
//! A kind has a code (its group's letter and a number), a name, how it is weighed, and whether it is silent: the same
//! call, written the same way, means something else. What it does on the wire and to source code is not said here: it
//! is derived, finding by finding, from directions and from the two surfaces.

use serde::{Serialize, Serializer};

use super::effect::{Severity, Source, Wire};

/// How a kind's findings are weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// By what they do on the wire and to source code.
    Derived,
    /// Always so; heavier where no harm is expected of the kind and there is some, lighter where nothing breaks that
    /// was expected to.
    At(Severity),
    /// By what they do, and at least so.
    Least(Severity),
    /// By what they do, and at most so.
    Most(Severity),
    /// `STOP` where crates in use may meet it.
    Stops,
}

macro_rules! kinds {
    ($($variant:ident $code:literal $name:literal $weight:expr, $silent:literal, $title:literal;)*) => {
        /// A kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = $title] $variant,)*
        }

        impl Kind {
            /// All kinds, in the order of their codes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its place in the catalogue, such as `D14`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Its name, such as `response-enum-value-added`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it is, in words.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// How it is weighed.
            pub fn weight(self) -> Weight {
                match self { $(Self::$variant => $weight,)* }
            }

            /// Whether the same call means something else.
            pub fn silent(self) -> bool {
                match self { $(Self::$variant => $silent,)* }
            }
        }
    };
}

use Severity::{Add, Break, Noise, Note, Review, Stop};
use Weight::{At, Derived, Least, Most, Stops};

kinds! {
    OperationAdded "A1" "operation-added" Derived, false, "an operation is new";
    OperationRemoved "A2" "operation-removed" At(Break), false, "an operation is gone";
    DeprecatedOperationRemoved "A3" "deprecated-operation-removed" At(Break), false, "an operation is gone that was deprecated before";
    PathRespelled "A4" "path-respelled" At(Break), false, "a path is spelled in other letter case";
    PathParameterRenamed "A5" "path-parameter-renamed" At(Note), false, "a path parameter has another name";
    MethodChanged "A6" "method-changed" At(Stop), true, "a path has another method with the same content";
    OperationIdRenamed "A7" "operation-id-renamed" At(Note), false, "an operation id changed";
    OperationIdMoved "A8" "operation-id-moved" At(Review), false, "an operation id went to another endpoint";
    OperationIdsSwapped "A9" "operation-ids-swapped" At(Review), false, "two operations exchanged their ids, or an id got a number";
    TagChanged "A10" "tag-changed" At(Note), false, "an operation's tags changed";
    DeprecationChanged "A11" "deprecation-changed" Least(Note), false, "something is deprecated, or no more";
    SuccessStatusChanged "A12" "success-status-changed" At(Stop), true, "the status of success changed";
    SuccessStatusAdded "A13" "success-status-added" At(Review), false, "there is one more status of success";
    ErrorStatusChanged "A14" "error-status-changed" At(Note), false, "a documented failure came or went";
    SecurityChanged "A15" "security-changed" Least(Note), false, "what a call must be authorised with changed";

    OptionalParameterAdded "B1" "optional-parameter-added" Derived, false, "an optional parameter is new";
    RequiredParameterAdded "B2" "required-parameter-added" Derived, false, "a required parameter is new";
    OptionalParameterRemoved "B3" "optional-parameter-removed" At(Break), false, "an optional parameter is gone";
    RequiredParameterRemoved "B4" "required-parameter-removed" At(Break), false, "a required parameter is gone";
    ParameterBecameRequired "B5" "parameter-became-required" Derived, false, "a parameter is required now";
    ParameterBecameOptional "B6" "parameter-became-optional" At(Review), false, "a parameter is not required any more";
    ParameterMoved "B7" "parameter-moved" At(Stop), true, "a parameter travels elsewhere: query, header, path or cookie";
    ParameterRenamed "B8" "parameter-renamed" At(Break), false, "a parameter looks renamed";
    ParameterTypeChanged "B9" "parameter-type-changed" At(Break), false, "a parameter's type changed";
    ParameterStyleChanged "B10" "parameter-style-changed" At(Stop), true, "a parameter is written another way";
    RequestFormatChanged "B11" "request-format-changed" At(Review), false, "the format of something that is sent changed";
    ParameterEnumValueRemoved "B12" "parameter-enum-value-removed" Derived, false, "a parameter does not take a value any more";
    ParameterEnumValueAdded "B13" "parameter-enum-value-added" At(Add), false, "a parameter takes a new value";
    DefaultChanged "B14" "default-changed" At(Review), true, "what the server takes where nothing is sent changed";
    ParameterLimitChanged "B15" "parameter-limit-changed" Most(Review), false, "the limits of a parameter changed";
    FrameworkParameterLeaked "B16" "framework-parameter-leaked" At(Review), false, "an object of the server's framework stands among the parameters";
    ArgumentsExchanged "B17" "arguments-exchanged" At(Stop), true, "arguments of one type changed places";

    RequestPropertyAdded "C1" "request-property-added" Derived, false, "a request may hold a new member";
    RequiredRequestPropertyAdded "C2" "required-request-property-added" Derived, false, "a request must hold a new member";
    RequestPropertyRemoved "C3" "request-property-removed" At(Break), false, "a request may not hold a member any more";
    RequestPropertyBecameRequired "C4" "request-property-became-required" Derived, false, "a request must hold a member now";
    RequestPropertyBecameOptional "C5" "request-property-became-optional" At(Review), false, "a request need not hold a member any more";
    RequestNullabilityChanged "C6" "request-nullability-changed" Least(Review), false, "a member of a request may be null, or no more";
    RequestBodyChanged "C7" "request-body-changed" Derived, false, "a body came, went, is required or is not";
    RequestMediaTypeChanged "C8" "request-media-type-changed" Derived, false, "a body travels in other media types";
    AccessChanged "C9" "access-changed" At(Break), false, "a member is read-only or write-only, or no more";
    RequestEnumChanged "C10" "request-enum-changed" Derived, false, "a member of a request takes other values";
    EnumReplaced "C11" "enum-replaced" At(Stop), true, "all listed values were replaced";
    RequestLimitChanged "C12" "request-limit-changed" Most(Review), false, "the limits of a member of a request changed";
    LockBecameRequired "C13" "lock-became-required" Derived, false, "a lock token must be sent now";
    MultipartChanged "C14" "multipart-changed" At(Break), false, "the parts of a form changed";

    ResponsePropertyAdded "D1" "response-property-added" Derived, false, "an answer may hold a new member";
    RequiredResponsePropertyAdded "D2" "required-response-property-added" Derived, false, "an answer always holds a new member";
    ResponsePropertyRemoved "D3" "response-property-removed" At(Break), false, "an answer does not hold a member any more";
    RequiredResponsePropertyRemoved "D4" "required-response-property-removed" At(Break), false, "an answer does not hold a member any more that it always held";
    ResponsePropertyBecameOptional "D5" "response-property-became-optional" At(Break), false, "an answer need not hold a member any more";
    ResponsePropertyBecameRequired "D6" "response-property-became-required" At(Note), false, "an answer always holds a member now";
    ResponseNullabilityChanged "D7" "response-nullability-changed" Least(Review), false, "a member of an answer may be null, or no more";
    PropertyRenamed "D8" "property-renamed" At(Stop), true, "a member looks renamed";
    TypeChanged "D9" "type-changed" At(Break), false, "a type changed";
    ResponseIntegerWidened "D10" "response-integer-widened" At(Break), false, "a number may be wider";
    ResponseFormatChanged "D11" "response-format-changed" At(Review), false, "a format changed";
    ObjectBecameList "D12" "object-became-list" At(Break), false, "an answer is a list of what it was";
    EnvelopeChanged "D13" "envelope-changed" At(Stop), true, "the member that holds the list has another name";
    ResponseEnumValueAdded "D14" "response-enum-value-added" At(Add), false, "an answer may hold a new value";
    ResponseEnumValueRemoved "D15" "response-enum-value-removed" At(Review), false, "an answer does not hold a value any more";
    ResponseEnumOpened "D16" "response-enum-opened" At(Review), false, "listed values became free text, or free text became listed values";
    ResponseBodyChanged "D17" "response-body-changed" At(Break), false, "an empty answer holds something, or the other way";
    ResponseMediaTypeChanged "D18" "response-media-type-changed" Derived, false, "an answer comes in other media types";
    ResponseHeaderChanged "D19" "response-header-changed" Most(Review), false, "the headers of an answer changed";
    PagingIntroduced "D20" "paging-introduced" At(Stop), true, "a list comes in pages now";
    ErrorBodyChanged "D21" "error-body-changed" Most(Review), false, "the body of a failure changed";
    ResponseLimitChanged "D22" "response-limit-changed" At(Noise), false, "the limits of a member of an answer changed";

    SchemaAdded "E1" "schema-added" At(Note), false, "a schema is new";
    SchemaRemoved "E2" "schema-removed" At(Review), false, "a schema is gone";
    SchemaRenamed "E3" "schema-renamed" At(Note), false, "a schema looks renamed";
    SchemaReused "E4" "schema-reused" At(Stop), true, "a schema's name stands for another shape";
    SchemaSplit "E5" "schema-split" At(Review), false, "a place is described by another schema";
    SchemaInlined "E6" "schema-inlined" At(Noise), false, "a schema is written another way, with the same meaning";
    BranchAdded "E7" "branch-added" Most(Review), false, "there is one more alternative";
    BranchRemoved "E8" "branch-removed" Least(Review), false, "there is one alternative less";
    DiscriminatorChanged "E9" "discriminator-changed" At(Break), false, "alternatives are told apart another way";
    AdditionalPropertiesChanged "E10" "additional-properties-changed" At(Review), false, "what an object may hold beside its members changed";
    RecursionIntroduced "E11" "recursion-introduced" At(Review), false, "a schema holds itself";
    NameMoved "E12" "name-moved" At(Stop), false, "what did not change on the wire has another Rust name";
    NameEscaped "E13" "name-escaped" At(Note), false, "a new name needs another spelling in Rust";

    DialectChanged "F1" "dialect-changed" At(Note), false, "the description is written in another version of OpenAPI";
    VersionChanged "F2" "version-changed" At(Note), false, "the description's own version changed, or did not where its content did";
    ServerChanged "F3" "server-changed" Stops, false, "the servers changed";
    TokenEndpointChanged "F4" "token-endpoint-changed" Stops, false, "how tokens are got changed";
    WordsChanged "F5" "words-changed" At(Noise), false, "descriptions, summaries or examples changed";
    ExtensionChanged "F6" "extension-changed" Least(Note), false, "an extension changed";
    DescriptionCorrected "F7" "description-corrected" At(Review), false, "the description now says what an overlay of ours had said";
    OverlayObsolete "F8" "overlay-obsolete" At(Review), false, "an overlay does nothing any more";
    GeneratorChanged "F9" "generator-changed" At(Review), false, "the generator changed in the same run";
    DescriptionShrank "F10" "description-shrank" At(Stop), false, "the description lost more than a fifth of its operations";
}

impl Kind {
    /// The kind with this name or code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == text || kind.code() == text)
    }

    /// How much a finding of this kind weighs.
    pub fn severity(self, wire: Wire, source: Source) -> Severity {
        let derived = match (wire, source) {
            (Wire::WrongCall, _) => Stop,
            (wire, _) if wire.breaks() => Break,
            (_, Source::Major) => Break,
            (Wire::Unknown, _) => Review,
            (_, Source::Minor) => Add,
            (_, Source::Patch) => Note,
            (_, Source::None) => Noise,
        };
        match self.weight() {
            Derived => derived.max(Note),
            Least(least) => derived.max(least),
            Most(most) => derived.clamp(Note, most),
            Stops if wire == Wire::Safe => Note,
            Stops => Stop,
            // The kind expects no harm, and there is some.
            At(expected) if expected < Review && derived >= Break => derived,
            // The kind expects harm, and there is none.
            At(Break) if wire == Wire::Safe => derived.max(Note),
            At(expected) => expected,
        }
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
