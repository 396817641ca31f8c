//! Conditions of rules: their vocabulary, and reading it.

use serde_json::{Map, Value};

use super::entry::{Problem, check_members, object, suggestion, text};
use crate::pointer::Pointer;

/// A condition under which a request is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All conditions apply.
    All(Vec<Condition>),
    /// At least one condition applies.
    Any(Vec<Condition>),
    /// One element of an array meets all conditions, whose paths are relative to it.
    Some {
        /// The path of the array.
        list: String,
        /// The conditions.
        each: Vec<Condition>,
    },
    /// A subject has a property.
    Test(Subject, Predicate),
}

/// The subject of a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Members of the JSON body, by path.
    Path(String),
    /// A query parameter.
    Query(String),
    /// A path parameter.
    PathParameter(String),
    /// A part of a multipart body.
    Part(String),
    /// The whole body.
    Body,
    /// The stored objects of the rule.
    Object,
    /// A member of a stored object of the rule.
    State(String),
    /// A property of the company.
    Environment(String),
}

impl Subject {
    pub(super) fn is_state(&self) -> bool {
        matches!(self, Self::Object | Self::State(_))
    }

    pub(super) fn is_environment(&self) -> bool {
        matches!(self, Self::Environment(_))
    }
}

/// The predicate of a test.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the header of `spec/rules.yaml` describes the predicates")]
pub enum Predicate {
    Absent,
    Present,
    Empty(bool),
    Equals(Value),
    NotEquals(Value),
    In(Vec<Value>),
    NotIn(Vec<Value>),
    Matches(Pattern),
    NotMatches(Pattern),
    LongerThan(u64),
    GreaterThan(Value),
    Contains(String),
    ItemsMoreThan(u64),
    ListMoreThan(u64),
    ListNotIn(Vec<String>),
    BytesMoreThan(u64),
    DecimalsMoreThan(u64),
    Before(Operand),
    NotBefore(Operand),
    NotAfter(Operand),
    DaysAfter {
        path: String,
        more_than: u64,
    },
    DuplicateBy(Vec<String>),
    Distinct {
        by: String,
        more_than: u64,
    },
    CountWhere {
        member: String,
        value: String,
        more_than: u64,
    },
    ContainsValueOf(String),
    NotStrictlyDecreasing {
        by: String,
        value: String,
    },
    GroupSumDiffers {
        by: String,
        sum: String,
        from: Operand,
    },
    OutsideCharset,
    BadReference,
    DiffersFrom(String),
    InClosedPeriod,
    Missing,
    None,
    /// A predicate about the environment, which the client cannot decide.
    Environment,
}

impl Predicate {
    pub(super) fn is_state(&self) -> bool {
        let is_state = |operand: &Operand| matches!(operand, Operand::State(_));
        match self {
            Self::DiffersFrom(_) | Self::InClosedPeriod => true,
            Self::GroupSumDiffers { from, .. } => is_state(from),
            Self::Before(operand) | Self::NotBefore(operand) | Self::NotAfter(operand) => is_state(operand),
            _ => false,
        }
    }

    pub(super) fn is_environment(&self) -> bool {
        matches!(self, Self::Environment)
    }
}

/// A value that a predicate compares with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// The date of the request.
    Today,
    /// A member of the body, relative to the same element as the subject.
    Path(String),
    /// A member of the stored object.
    State(String),
}

impl Operand {
    fn read(text: String) -> Self {
        match text.strip_prefix("state.") {
            Some(member) => Self::State(member.to_owned()),
            None if text == "today" => Self::Today,
            None => Self::Path(text),
        }
    }
}

/// A pattern of strings. The client matches each by code of its own, without regular expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// One `@` between characters that are neither `@` nor white space.
    Email,
    /// A Finnish EDI identifier: `0037`, eight digits, up to five letters or digits.
    EdiIdentifier,
    /// An income type of a tax card: `000024` to `000040`, or `000042`.
    IncomeType,
    /// Digits.
    Digits,
    /// Two upper-case letters.
    CountryCode,
}

/// All patterns, as the file spells them.
const PATTERNS: &[(&str, Pattern)] = &[
    (r"^[^@\s]+@[^@\s]+$", Pattern::Email),
    (r"^0037\d{8}[0-9A-Za-z]{0,5}$", Pattern::EdiIdentifier),
    (r"^0000(2[4-9]|3[0-9]|40|42)$", Pattern::IncomeType),
    (r"^\d+$", Pattern::Digits),
    ("^[A-Z]{2}$", Pattern::CountryCode),
];

/// The members that name the subject of a test.
const SUBJECTS: &[&str] = &["path", "query", "pathparam", "part", "body", "object", "state", "env"];
/// The members that name a predicate.
const PREDICATES: &[&str] = &[
    "absent",
    "present",
    "empty",
    "equals",
    "not_equals",
    "in",
    "not_in",
    "matches",
    "not_matches",
    "longer_than",
    "greater_than",
    "contains",
    "items_more_than",
    "list_more_than",
    "list_not_in",
    "bytes_more_than",
    "decimals_more_than",
    "before",
    "not_before",
    "not_after",
    "days_after",
    "duplicate_by",
    "distinct",
    "count_where",
    "contains_value_of",
    "not_strictly_decreasing",
    "group_sum_differs",
    "outside_charset",
    "bad_reference",
    "differs_from",
    "in_closed_period",
    "not_in_env",
    "equals_env",
    "excludes",
];

impl Condition {
    /// Whether the condition refers to a stored object by its path.
    pub(super) fn names_object(&self) -> bool {
        self.tests().any(|(subject, predicate)| {
            subject.is_state() || (predicate.is_state() && predicate != &Predicate::InClosedPeriod)
        })
    }

    /// Returns all tests of the condition, at any depth.
    pub fn tests(&self) -> Box<dyn Iterator<Item = (&Subject, &Predicate)> + '_> {
        match self {
            Self::All(list) | Self::Any(list) | Self::Some { each: list, .. } => {
                Box::new(list.iter().flat_map(Self::tests))
            }
            Self::Test(subject, predicate) => Box::new(std::iter::once((subject, predicate))),
        }
    }
}

/// Reads a condition.
pub(super) fn read(value: &Value, at: &Pointer) -> Result<Condition, Problem> {
    let members = object(value, at)?;
    let list = |name: &str| -> Result<Vec<Condition>, Problem> {
        let at = at.child(name);
        let items = members.get(name).and_then(Value::as_array).filter(|items| !items.is_empty());
        let items = items.ok_or_else(|| (at.clone(), format!("`{name}` is not a list of conditions")))?;
        items.iter().enumerate().map(|(index, item)| read(item, &at.child(index.to_string()))).collect()
    };
    if members.contains_key("some") {
        check_members(members, &["some", "all"], at)?;
        return Ok(Condition::Some { list: text(members, "some", at)?, each: list("all")? });
    }
    for (name, make) in [("all", Condition::All as fn(_) -> _), ("any", Condition::Any)] {
        if members.contains_key(name) {
            check_members(members, &[name], at)?;
            return list(name).map(make);
        }
    }
    read_test(members, at)
}

fn read_test(members: &Map<String, Value>, at: &Pointer) -> Result<Condition, Problem> {
    let mut subjects = SUBJECTS.iter().filter(|name| members.contains_key(**name));
    let Some(subject) = subjects.next() else {
        let known = [SUBJECTS, PREDICATES].concat();
        let unknown = members.keys().find(|name| !known.contains(&name.as_str()));
        let hint =
            unknown.map_or(String::new(), |name| format!(": unknown member `{name}`{}", suggestion(name, &known)));
        return Err((at.clone(), format!("a condition has no subject{hint}")));
    };
    if let Some(other) = subjects.next() {
        return Err((at.child(*other), format!("a test has two subjects, `{subject}` and `{other}`")));
    }
    let name = text(members, subject, at)?;
    let mut rest = members.iter().filter(|(name, _)| name.as_str() != *subject && name.as_str() != "more_than");
    let predicate = match (*subject, rest.next()) {
        ("body", None) if name == "present" => Predicate::Present,
        ("object", None) if name == "missing" => Predicate::Missing,
        ("object", None) if name == "none" => Predicate::None,
        ("body" | "object", _) => {
            return Err((at.child(*subject), format!("unknown test `{name}` of `{subject}`")));
        }
        (_, Some((word, value))) => read_predicate(word, value, members.get("more_than"), at)?,
        (_, None) => return Err((at.clone(), "a test has no predicate".to_owned())),
    };
    if let Some((other, _)) = rest.next() {
        return Err((at.child(other.as_str()), format!("a test has a second predicate, `{other}`")));
    }
    let subject = match *subject {
        "path" => Subject::Path(name),
        "query" => Subject::Query(name),
        "pathparam" => Subject::PathParameter(name),
        "part" => Subject::Part(name),
        "body" => Subject::Body,
        "object" => Subject::Object,
        "state" => Subject::State(name),
        _ => Subject::Environment(name),
    };
    if matches!(&subject, Subject::Path(path) if path.contains("[]")) && predicate == Predicate::Absent {
        return Err((at.clone(), "`absent` cannot be tested for any element: use `some`".to_owned()));
    }
    Ok(Condition::Test(subject, predicate))
}

fn read_predicate(word: &str, value: &Value, more_than: Option<&Value>, at: &Pointer) -> Result<Predicate, Problem> {
    let invalid = || (at.child(word), format!("invalid value of `{word}`"));
    let number = || value.as_u64().ok_or_else(invalid);
    let string = || value.as_str().map(str::to_owned).ok_or_else(invalid);
    let list = || value.as_array().filter(|list| !list.is_empty()).cloned().ok_or_else(invalid);
    let strings = || -> Result<Vec<String>, Problem> {
        list()?.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(invalid)).collect()
    };
    let flag = |predicate| if value == &Value::Bool(true) { Ok(predicate) } else { Err(invalid()) };
    let at = at.child(word);
    Ok(match word {
        "absent" => flag(Predicate::Absent)?,
        "present" => flag(Predicate::Present)?,
        "empty" => Predicate::Empty(value.as_bool().ok_or_else(invalid)?),
        "equals" => Predicate::Equals(value.clone()),
        "not_equals" => Predicate::NotEquals(value.clone()),
        "in" => Predicate::In(list()?),
        "not_in" => Predicate::NotIn(list()?),
        "matches" => Predicate::Matches(pattern(value, &at)?),
        "not_matches" => Predicate::NotMatches(pattern(value, &at)?),
        "longer_than" => Predicate::LongerThan(number()?),
        "greater_than" => {
            Predicate::GreaterThan(Some(value).filter(|value| value.is_number()).ok_or_else(invalid)?.clone())
        }
        "contains" => Predicate::Contains(string()?),
        "items_more_than" => Predicate::ItemsMoreThan(number()?),
        "list_more_than" => Predicate::ListMoreThan(number()?),
        "list_not_in" => Predicate::ListNotIn(strings()?),
        "bytes_more_than" => Predicate::BytesMoreThan(number()?),
        "decimals_more_than" => Predicate::DecimalsMoreThan(number()?),
        "before" => Predicate::Before(Operand::read(string()?)),
        "not_before" => Predicate::NotBefore(Operand::read(string()?)),
        "not_after" => Predicate::NotAfter(Operand::read(string()?)),
        "duplicate_by" => Predicate::DuplicateBy(strings()?),
        "contains_value_of" => Predicate::ContainsValueOf(string()?),
        "outside_charset" if value == "windows-1252" => Predicate::OutsideCharset,
        "bad_reference" => flag(Predicate::BadReference)?,
        "differs_from" => {
            let member = string()?.strip_prefix("state.").map(str::to_owned);
            Predicate::DiffersFrom(
                member.ok_or_else(|| (at, "`differs_from` is not `state.` and a member".to_owned()))?,
            )
        }
        "in_closed_period" => flag(Predicate::InClosedPeriod)?,
        "days_after" | "distinct" | "count_where" | "not_strictly_decreasing" | "group_sum_differs" => {
            read_structured(word, value, more_than, &at)?
        }
        "not_in_env" | "equals_env" | "excludes" => Predicate::Environment,
        word => {
            let hint = suggestion(word, PREDICATES);
            return Err((at, format!("unknown predicate or value: `{word}`{hint}")));
        }
    })
}

/// Reads a predicate whose value is a mapping.
fn read_structured(word: &str, value: &Value, more_than: Option<&Value>, at: &Pointer) -> Result<Predicate, Problem> {
    let members = object(value, at)?;
    let member = |name: &str| text(members, name, at);
    let limit = |value: Option<&Value>| {
        value.and_then(Value::as_u64).ok_or_else(|| (at.clone(), "`more_than` is not a number".to_owned()))
    };
    Ok(match word {
        "days_after" => {
            check_members(members, &["path", "more_than"], at)?;
            Predicate::DaysAfter { path: member("path")?, more_than: limit(members.get("more_than"))? }
        }
        "distinct" => {
            check_members(members, &["by", "more_than"], at)?;
            Predicate::Distinct { by: member("by")?, more_than: limit(members.get("more_than"))? }
        }
        "count_where" => match members.iter().collect::<Vec<_>>()[..] {
            [(name, Value::String(value))] => {
                let (member, value) = (name.clone(), value.clone());
                Predicate::CountWhere { member, value, more_than: limit(more_than)? }
            }
            _ => return Err((at.clone(), "`count_where` is not one member with a string".to_owned())),
        },
        "not_strictly_decreasing" => {
            check_members(members, &["by", "value"], at)?;
            Predicate::NotStrictlyDecreasing { by: member("by")?, value: member("value")? }
        }
        _ => {
            check_members(members, &["by", "sum", "from"], at)?;
            let from = Operand::read(member("from")?);
            Predicate::GroupSumDiffers { by: member("by")?, sum: member("sum")?, from }
        }
    })
}

fn pattern(value: &Value, at: &Pointer) -> Result<Pattern, Problem> {
    let text = value.as_str().unwrap_or_default();
    let found = PATTERNS.iter().find(|(spelling, _)| *spelling == text);
    found.map(|(_, pattern)| *pattern).ok_or_else(|| {
        let known: Vec<_> = PATTERNS.iter().map(|(spelling, _)| *spelling).collect();
        (at.clone(), format!("unknown pattern `{text}`: the client matches {}", known.join(" , ")))
    })
}
