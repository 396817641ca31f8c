//! The rule that derives the name of an operation from its method and path.

use std::fmt;

use super::step::Step;
use super::{Names, short_singular, snake, told_apart};

/// The identity of an operation: its method, and its path without parameter names and letter case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Identity {
    /// In upper case.
    method: String,
    /// Segments in lower case; `None` for a parameter.
    segments: Vec<Option<String>>,
    /// Parameter names, if two operations differ only in them.
    parameters: Vec<String>,
}

impl Identity {
    /// Creates the identity of a method of a path template.
    pub(crate) fn new(method: &str, path: &str) -> Self {
        let segment = |text: &str| {
            let parameter = text.starts_with('{') && text.find('}') == Some(text.len() - 1);
            (!parameter).then(|| erase_names(text).to_lowercase())
        };
        let segments = path.split('/').filter(|text| !text.is_empty()).map(segment).collect();
        Self { method: method.to_uppercase(), segments, parameters: Vec::new() }
    }

    /// Adds the parameter names, for descriptions with both `/a/{x}` and `/a/{y}`.
    pub(crate) fn with_parameters(mut self, path: &str) -> Self {
        let parameters = path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
        self.parameters = parameters.map(str::to_lowercase).collect();
        self
    }

    /// Returns the segments; `None` for a parameter.
    pub(super) fn segments(&self) -> impl Iterator<Item = Option<&str>> {
        self.segments.iter().map(Option::as_deref)
    }

    /// Returns the literal segments.
    pub(crate) fn literals(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().filter_map(Option::as_deref)
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.method)?;
        let mut parameters = self.parameters.iter();
        for segment in &self.segments {
            match segment {
                Some(literal) => write!(f, "/{literal}")?,
                None => write!(f, "/{{{}}}", parameters.next().map_or("", String::as_str))?,
            }
        }
        if self.segments.is_empty() { f.write_str("/") } else { Ok(()) }
    }
}

/// Removes the names of parameters inside a literal segment: `{id}.json` becomes `{}.json`.
fn erase_names(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |erased, part| erased + "{}" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// The resource of a path.
struct Resource<'a> {
    module: String,
    /// Its segment.
    segment: &'a str,
    /// The steps after it.
    rest: &'a [Step<'a>],
}

/// A noun of a path, with its adjective.
struct Noun<'a> {
    adjective: String,
    segment: &'a str,
}

impl Names {
    /// Returns the module and the method of an operation.
    pub(crate) fn operation(&self, identity: &Identity) -> (String, String) {
        if let Some((module, method)) = self.overridden(identity) {
            return (module.to_owned(), method.to_owned());
        }
        let steps = self.steps(identity);
        let Resource { module, segment, rest, .. } = self.resource(&steps);
        let item = rest.last().or(steps.last()) == Some(&Step::Parameter);
        let mut literals: Vec<&str> = rest.iter().filter_map(|step| step.noun()).collect();
        if let Some(Step::Action(action)) = rest.last() {
            return (module, self.action(&self.words(action), &self.nouns(&literals, true)));
        }
        let action = literals.last().and_then(|last| self.actions.get(*last));
        if action.is_some() {
            literals.pop();
        }
        let nouns = self.nouns(&literals, action.is_some());
        let method = match action {
            Some(action) => self.action(action, &nouns),
            None => self.verb(&identity.method, segment, &nouns, item),
        };
        (module, method)
    }

    /// Returns a name with every segment in order, and `by` for a parameter.
    ///
    /// It is for operations with the same name by the rule, if `names.toml` does not settle them.
    pub(crate) fn long_operation(&self, identity: &Identity) -> (String, String) {
        self.with_all_segments(identity, &|segment| self.words(segment))
    }

    /// Returns the long name with symbols spelled out, for operations with the same long name.
    pub(crate) fn spelled_operation(&self, identity: &Identity) -> (String, String) {
        self.with_all_segments(identity, &told_apart)
    }

    fn with_all_segments(&self, identity: &Identity, words: &dyn Fn(&str) -> String) -> (String, String) {
        let steps = self.steps(identity);
        let Resource { module, segment: mut own, .. } = self.resource(&steps);
        let mut names = vec![identity.method.to_lowercase()];
        let mut parameters = identity.parameters.iter();
        for segment in identity.segments() {
            match segment {
                None => {
                    let name = parameters.next();
                    names.push(name.map_or_else(|| "by".to_owned(), |name| format!("by_{}", snake(name))));
                }
                // The segment of the resource is in the module.
                Some(literal) if literal == own => own = "",
                Some(literal) => names.push(words(&literal.replace("{}", " by "))),
            }
        }
        (module, names.join("_"))
    }

    /// Returns the resource of a path.
    fn resource<'s>(&self, steps: &'s [Step<'s>]) -> Resource<'s> {
        let mut skipped = 0;
        while let Some((first, rest)) = steps.get(skipped..).and_then(|steps| steps.split_first()) {
            let is_group = first.noun().is_some_and(|noun| self.groups.contains(noun)) || self.is_group(*first);
            if !is_group || !rest.iter().any(|step| step.noun().is_some()) {
                break;
            }
            skipped += 1;
        }
        match steps.get(skipped..).unwrap_or_default() {
            [Step::Noun(first), Step::Noun(second), rest @ ..] if self.qualifiers.contains_key(*first) => {
                let adjective = self.qualifiers.get(*first).map_or("", String::as_str);
                Resource { module: format!("{adjective}_{}", self.words(second)), segment: second, rest }
            }
            [Step::Noun(first), rest @ ..] => Resource { module: self.words(first), segment: first, rest },
            rest => Resource { module: "root".to_owned(), segment: "", rest },
        }
    }

    /// Returns the nouns among the literals. Silent segments are dropped before another literal or an action, and
    /// adjectives are joined with the next noun.
    fn nouns<'s>(&self, literals: &[&'s str], before_action: bool) -> Vec<Noun<'s>> {
        let mut nouns: Vec<Noun<'s>> = Vec::new();
        let mut adjective = String::new();
        for (index, segment) in literals.iter().copied().enumerate() {
            let follows = index + 1 < literals.len();
            if self.silent.contains(segment) && (follows || before_action) {
                continue;
            }
            match self.qualifiers.get(segment).filter(|_| follows) {
                Some(qualifier) => adjective = format!("{adjective}{qualifier}_"),
                None => nouns.push(Noun { adjective: std::mem::take(&mut adjective), segment }),
            }
        }
        nouns
    }

    fn action(&self, action: &str, nouns: &[Noun<'_>]) -> String {
        let nouns: Vec<_> = nouns.iter().map(|noun| self.singular_noun(noun)).collect();
        if action.contains("{noun}") {
            return action.replace("{noun}", &nouns.join("_"));
        }
        [vec![action.to_owned()], nouns].concat().join("_")
    }

    fn verb(&self, method: &str, resource: &str, nouns: &[Noun<'_>], item: bool) -> String {
        let last = nouns.last().map_or(resource, |noun| noun.segment);
        let single = item || self.one.contains(last);
        let lower = method.to_lowercase();
        let verb = match method {
            "GET" if single => "get",
            "GET" => "list",
            "POST" => "create",
            "PUT" if single => "update",
            "PUT" => "update_all",
            "DELETE" if !single => "delete_all",
            _ => &lower,
        };
        let mut words = vec![verb.to_owned()];
        if let Some((last, before)) = nouns.split_last() {
            words.extend(before.iter().map(|noun| self.singular_noun(noun)));
            let keeps_words = self.one.contains(last.segment) && !item;
            let singular = !keeps_words && (item || method == "POST");
            words.push(if singular {
                self.singular_noun(last)
            } else {
                format!("{}{}", last.adjective, self.words(last.segment))
            });
        }
        words.join("_")
    }

    fn singular_noun(&self, noun: &Noun<'_>) -> String {
        format!("{}{}", noun.adjective, self.singular(noun.segment))
    }

    /// Returns the newtype of an id that is not the first of its path, named after the noun before it.
    pub(crate) fn id(&self, segment_before: Option<&str>, parameter: &str) -> String {
        let noun = match segment_before {
            Some(segment) => self.singular(segment),
            None => snake(parameter).trim_end_matches("_id").to_owned(),
        };
        super::type_name(&format!("{}_id", short_singular(&noun)))
    }
}
