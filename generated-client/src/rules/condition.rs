//! Conditions of rules, as the generated tables contain them.

/// A condition under which a request is refused.
#[derive(Debug)]
pub(crate) enum Condition {
    All(&'static [Condition]),
    Any(&'static [Condition]),
    /// One element of the array at a path meets all conditions, whose paths are relative to it.
    Some(&'static str, &'static [Condition]),
    Is(Subject, Predicate),
}

/// The subject of a test.
#[derive(Debug)]
pub(crate) enum Subject {
    /// Members of the JSON body.
    Path(&'static str),
    Query(&'static str),
    PathParameter(&'static str),
    /// A part of a multipart body.
    Part(&'static str),
    Body,
    /// The stored objects of the rule.
    Object,
    /// A member of a stored object of the rule.
    Stored(&'static str),
}

/// The predicate of a test. Every one except `Absent` and `Blank` is false for a missing value, and any that cannot be
/// decided is false.
#[derive(Debug)]
#[allow(dead_code, reason = "the predicates in use depend on the rules")]
pub(crate) enum Predicate {
    Absent,
    Present,
    /// Absent or empty.
    Blank,
    /// Whether the value is `""`, `[]` or `{}`.
    Empty(bool),
    In(&'static [Literal]),
    NotIn(&'static [Literal]),
    Matches(Pattern),
    NotMatches(Pattern),
    LongerThan(usize),
    GreaterThan(&'static str),
    Contains(&'static str),
    ItemsMoreThan(usize),
    /// More values separated by commas.
    ListMoreThan(usize),
    ListNotIn(&'static [&'static str]),
    BytesMoreThan(usize),
    DecimalsMoreThan(u32),
    Before(Operand),
    NotBefore(Operand),
    NotAfter(Operand),
    /// More days after the date at a path.
    DaysAfter(&'static str, i32),
    /// Two elements have the same values of these members.
    DuplicateBy(&'static [&'static str]),
    /// More distinct values of a member.
    Distinct(&'static str, usize),
    /// More elements whose member has a value.
    CountWhere(&'static str, &'static str, usize),
    /// An element equals the value at a path.
    ContainsValueOf(&'static str),
    /// In the order of the first member, the second does not decrease strictly.
    NotStrictlyDecreasing(&'static str, &'static str),
    /// For one value of the first member, the sum of the second differs from a number.
    GroupSumDiffers(&'static str, &'static str, Operand),
    OutsideCharset,
    BadReference,
    /// Differs from a member of the stored object.
    DiffersFrom(&'static str),
    /// A date in a fiscal year or tracking period that is not open.
    InClosedPeriod,
    /// At least one of the objects does not exist.
    Missing,
    /// None of the objects exists.
    None,
}

/// A value in a condition.
#[derive(Debug)]
#[allow(dead_code, reason = "the literals in use depend on the rules")]
pub(crate) enum Literal {
    Text(&'static str),
    Number(&'static str),
    Flag(bool),
}

/// A value that a predicate compares with.
#[derive(Debug)]
#[allow(dead_code, reason = "the operands in use depend on the rules")]
pub(crate) enum Operand {
    /// The date of the request.
    Today,
    /// A member of the body, relative to the same element as the subject.
    Member(&'static str),
    /// A member of the stored object.
    State(&'static str),
}

/// A pattern of strings.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "the patterns in use depend on the rules")]
pub(crate) enum Pattern {
    /// One `@` between characters that are neither `@` nor white space.
    Email,
    /// `0037`, eight digits, up to five letters or digits.
    EdiIdentifier,
    /// `000024` to `000040`, or `000042`.
    IncomeType,
    Digits,
    CountryCode,
}

impl Pattern {
    /// Whether the whole text has the pattern.
    pub(super) fn matches(self, text: &str) -> bool {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Self::Email => {
                let is_name = |name: &str| !name.is_empty() && !name.contains(|c: char| c == '@' || c.is_whitespace());
                text.split_once('@').is_some_and(|(user, host)| is_name(user) && is_name(host))
            }
            Self::EdiIdentifier => {
                let rest = text.strip_prefix("0037").and_then(|rest| rest.split_at_checked(8));
                rest.is_some_and(|(number, suffix)| {
                    digits(number) && suffix.len() <= 5 && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
                })
            }
            Self::IncomeType => {
                let number = text.strip_prefix("0000").filter(|number| number.len() == 2 && digits(number));
                number.and_then(|number| number.parse().ok()).is_some_and(|number: u8| matches!(number, 24..=40 | 42))
            }
            Self::Digits => digits(text),
            Self::CountryCode => text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()),
        }
    }
}
