//! The check of rules against a client: operations, parameters and paths of members.

use std::collections::BTreeMap;

use super::condition::{Condition, Operand, Predicate, Subject};
use super::{ResolvedRules, Rule, Rules};
use crate::diagnostic::{Diagnostic, Level};
use crate::document::Label;
use crate::ir::{Api, Body, Operation, PartKind, Shape, Type};
use crate::pointer::Pointer;
use crate::suggest::closest;
use crate::words::operation_key;

/// The operations of a client, by method and path template.
type Operations<'a> = BTreeMap<String, &'a Operation>;

impl Rules {
    /// Returns the rules that apply to a client and can be enforced.
    ///
    /// An operation or path that the client does not have is an error in the release that the file was written for, a
    /// warning in a later one, and ignored in an earlier one.
    pub fn resolve(&self, api: &Api) -> ResolvedRules {
        let release: Option<Label> = api.release.as_deref().and_then(|label| label.parse().ok());
        let operations = api.resources.values().flat_map(|resource| resource.operations.values());
        let operations: Operations<'_> =
            operations.map(|operation| (operation_key(operation.method, &operation.template), operation)).collect();
        let mut resolved = ResolvedRules::default();
        let applies = |rule: &&Rule| release.is_none_or(|release| rule.releases.claims(release));
        for rule in self.all.iter().filter(applies) {
            let mut known = Vec::new();
            for key in &rule.operations {
                match check(api, &operations, rule, key) {
                    Ok(()) => known.push(key.clone()),
                    Err(problem) => resolved.diagnostics.extend(self.report(release, &rule.id, problem)),
                }
            }
            if rule.is_enforced() && !known.is_empty() {
                resolved.rules.push(Rule { operations: known, ..rule.clone() });
            }
        }
        for lifecycle in &self.lifecycles {
            let mut lifecycle = lifecycle.clone();
            lifecycle.transitions.retain(|transition| match known_operation(&operations, &transition.operation) {
                Ok(_) => true,
                Err(problem) => {
                    resolved.diagnostics.extend(self.report(release, super::lifecycle::KEY, problem));
                    false
                }
            });
            resolved.lifecycles.push(lifecycle);
        }
        resolved
    }

    /// Reports a problem of a rule, unless the release is older than the file.
    fn report(&self, release: Option<Label>, id: &str, problem: Problem) -> Option<Diagnostic> {
        let level = match (release, self.written_for) {
            (Some(release), Some(written_for)) if release < written_for => return None,
            (Some(release), Some(written_for)) if release > written_for => Level::Warning,
            _ => Level::Error,
        };
        let location = self.source.location(&Pointer::root().child(id));
        let (message, help) = problem;
        Some(Diagnostic {
            level,
            ..Diagnostic::error(format!("the rule `{id}` refers to {message}")).at(location).help(help)
        })
    }
}

/// A message and a help text.
type Problem = (String, String);

/// Checks a rule for one of its operations.
fn check(api: &Api, operations: &Operations<'_>, rule: &Rule, key: &str) -> Result<(), Problem> {
    let operation = known_operation(operations, key)?;
    let paths = Paths { api, operation };
    for field in &rule.fields {
        match (field.chars().next(), field.get(1..)) {
            (Some('?'), Some(name)) => paths.check_query(name)?,
            (Some('/'), Some(name)) => paths.check_parameter(name)?,
            (Some('+'), Some(name)) => paths.check_part(name)?,
            (Some('*'), Some("")) => {}
            _ => paths.check_member(field)?,
        }
    }
    paths.check_object(rule.object.as_deref().unwrap_or_default())?;
    match &rule.when {
        Some(when) if rule.is_enforced() => paths.check_condition(when, ""),
        _ => Ok(()),
    }
}

fn known_operation<'a>(operations: &Operations<'a>, key: &str) -> Result<&'a Operation, Problem> {
    operations.get(key).copied().ok_or_else(|| {
        (format!("the operation `{key}`, which the release does not have"), help(key, operations.keys().cloned()))
    })
}

fn help(name: &str, known: impl Iterator<Item = String>) -> String {
    let nearest = closest(name, known.collect()).into_iter().next();
    let correct = nearest.map_or_else(|| "correct it".to_owned(), |nearest| format!("correct it to {nearest}"));
    format!("{correct}, or restrict the rule with `releases`")
}

/// The names that a rule of one operation can refer to.
struct Paths<'a> {
    api: &'a Api,
    operation: &'a Operation,
}

impl Paths<'_> {
    fn check_query(&self, name: &str) -> Result<(), Problem> {
        let mut known = self.operation.query.iter().map(|parameter| parameter.wire.to_string());
        if known.any(|known| known == name) || self.is_header(name) {
            return Ok(());
        }
        let known = self.operation.query.iter().map(|parameter| parameter.wire.to_string());
        Err((format!("the query parameter `{name}`, which the operation does not have"), help(name, known)))
    }

    /// Whether the operation takes the value as a header. Rules against such query parameters name them all the same.
    fn is_header(&self, name: &str) -> bool {
        let plain = |text: &str| text.replace('-', "").to_lowercase();
        self.operation.headers.iter().any(|header| plain(header.wire.as_str()) == plain(name))
    }

    fn check_parameter(&self, name: &str) -> Result<(), Problem> {
        let known = || self.operation.path.iter().map(|parameter| parameter.wire.to_string());
        if known().any(|known| known == name) {
            return Ok(());
        }
        Err((format!("the path parameter `{name}`, which the operation does not have"), help(name, known())))
    }

    fn check_part(&self, name: &str) -> Result<(), Problem> {
        let known = || self.operation.body.iter().flat_map(Body::parts).map(|part| part.wire.to_string());
        if known().any(|known| known == name) {
            return Ok(());
        }
        Err((format!("the part `{name}`, which the body does not have"), help(name, known())))
    }

    /// Checks the parameters and members in the path of the stored objects.
    fn check_object(&self, template: &str) -> Result<(), Problem> {
        for placeholder in template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)) {
            match (placeholder.strip_prefix('?'), placeholder.strip_prefix('.')) {
                (Some(query), _) => self.check_query(query)?,
                (_, Some(path)) => self.check_member(path)?,
                _ => self.check_parameter(placeholder)?,
            }
        }
        Ok(())
    }

    fn check_condition(&self, condition: &Condition, base: &str) -> Result<(), Problem> {
        match condition {
            Condition::All(list) | Condition::Any(list) => {
                list.iter().try_for_each(|condition| self.check_condition(condition, base))
            }
            Condition::Some { list, each } => {
                let base = join(base, &format!("{list}[]"));
                self.check_member(&base)?;
                each.iter().try_for_each(|condition| self.check_condition(condition, &base))
            }
            Condition::Test(subject, predicate) => {
                match subject {
                    Subject::Path(path) => {
                        self.check_member(&join(base, path))?;
                        self.check_keys(&join(base, path), predicate)?;
                    }
                    Subject::Query(name) => self.check_query(name)?,
                    Subject::PathParameter(name) => self.check_parameter(name)?,
                    Subject::Part(name) => self.check_part(name)?,
                    Subject::Body | Subject::Object | Subject::State(_) | Subject::Environment(_) => {}
                }
                self.check_operands(base, predicate)
            }
        }
    }

    /// Checks the members of elements that a predicate names.
    fn check_keys(&self, list: &str, predicate: &Predicate) -> Result<(), Problem> {
        let keys: Vec<&String> = match predicate {
            Predicate::DuplicateBy(keys) => keys.iter().collect(),
            Predicate::Distinct { by, .. } => vec![by],
            Predicate::CountWhere { member, .. } => vec![member],
            Predicate::NotStrictlyDecreasing { by, value } => vec![by, value],
            Predicate::GroupSumDiffers { by, sum, .. } => vec![by, sum],
            _ => Vec::new(),
        };
        keys.into_iter().try_for_each(|key| self.check_member(&format!("{list}[].{key}")))
    }

    fn check_operands(&self, base: &str, predicate: &Predicate) -> Result<(), Problem> {
        match predicate {
            Predicate::DaysAfter { path, .. } | Predicate::ContainsValueOf(path) => {
                self.check_member(&join(base, path))
            }
            Predicate::Before(Operand::Path(path))
            | Predicate::NotBefore(Operand::Path(path))
            | Predicate::NotAfter(Operand::Path(path))
            | Predicate::GroupSumDiffers { from: Operand::Path(path), .. } => self.check_member(&join(base, path)),
            _ => Ok(()),
        }
    }

    /// Checks a path in the JSON body, or in the JSON part of a multipart body.
    fn check_member(&self, path: &str) -> Result<(), Problem> {
        let body = match &self.operation.body {
            Some(Body::Json { ty, .. }) => Some(ty),
            body => body.iter().flat_map(Body::parts).find_map(|part| match &part.kind {
                PartKind::Json(ty) => Some(ty),
                PartKind::File | PartKind::Text(_) => None,
            }),
        };
        if matches!(path, "**" | "." | "") && body.is_some() {
            return Ok(());
        }
        let Some(mut ty) = body else {
            return Err((
                format!("`{path}` in a JSON body, which the operation does not have"),
                help(path, [].into_iter()),
            ));
        };
        for step in path.split('.') {
            let name = step.trim_end_matches("[]");
            if !name.is_empty() {
                ty = self.member(ty, name).map_err(|known| {
                    (format!("`{path}`: the body has no member `{name}` there"), help(name, known.into_iter()))
                })?;
            }
            if step.ends_with("[]") {
                ty = match self.api.without_alias(ty) {
                    Type::List(inner) => inner,
                    _ => return Err((format!("`{path}`: `{name}` is not an array"), help(name, [].into_iter()))),
                };
            }
        }
        Ok(())
    }

    /// Returns the type of a member, or the names of all members.
    fn member<'t>(&'t self, ty: &'t Type, name: &str) -> Result<&'t Type, Vec<String>> {
        match self.api.without_alias(ty) {
            Type::Json => Ok(&Type::Json),
            Type::Model(model) | Type::Boxed(model) => match self.api.models.get(model).map(|model| &model.shape) {
                Some(Shape::Struct { fields, .. }) => {
                    let found = fields.iter().find(|field| field.wire.as_str() == name);
                    found
                        .map(|field| &field.ty)
                        .ok_or_else(|| fields.iter().map(|field| field.wire.to_string()).collect())
                }
                _ => Err(Vec::new()),
            },
            Type::Optional(inner) => self.member(inner, name),
            Type::Scalar(_) | Type::List(_) | Type::Map(_) | Type::Page(_) => Err(Vec::new()),
        }
    }
}

/// Joins the path of an element and a path within it.
fn join(base: &str, path: &str) -> String {
    if base.is_empty() { path.to_owned() } else { format!("{base}.{path}") }
}
