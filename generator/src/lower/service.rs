//! Properties of the API, from the extension `x-service`, and security schemes that the runtime does not support.

use std::collections::BTreeMap;

use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::document::{METHODS, reference};
use crate::ir::{Accepted, CharacterSet, Numbers, PlainHttp, Service, SignIn};

/// The members of `x-service` with their values. The default of each is the property's default.
const MEMBERS: &str = "`character-set: windows-1252`, `accepted: pending`, `plain-http: refused`, `sign-in: procountor` or \
     `numbers: exact`";

impl<'a> Lowering<'a> {
    /// Reads the extension `x-service` of the description.
    pub(super) fn service(&mut self) -> Service {
        let mut service = Service::default();
        let extension = self.root().get("x-service");
        for (name, member) in extension.iter().flat_map(Cursor::members) {
            match (name, member.node.as_str()) {
                ("character-set", Some("windows-1252")) => service.character_set = CharacterSet::Windows1252,
                ("accepted", Some("pending")) => service.accepted = Accepted::Pending,
                ("plain-http", Some("refused")) => service.plain_http = PlainHttp::Refused,
                ("sign-in", Some("procountor")) => service.sign_in = SignIn::Procountor,
                ("numbers", Some("exact")) => service.numbers = Numbers::Exact,
                _ => {
                    let message = format!("unknown member or value of `x-service`: `{name}: {}`", member.node);
                    let diagnostic = Diagnostic::error(message).expected(MEMBERS).help("correct the overlay");
                    self.report(diagnostic, &member.pointer);
                }
            }
        }
        service
    }

    /// Warns of security schemes that operations require and that the runtime cannot satisfy with an access token.
    pub(super) fn check_security(&mut self) {
        let global = self.root().get("security");
        let mut counts: BTreeMap<&'a str, usize> = BTreeMap::new();
        for operation in self.described_operations() {
            let requirements = operation.get("security").or_else(|| global.clone());
            let alternatives: Vec<Cursor<'a>> = requirements.iter().flat_map(Cursor::items).collect();
            let unsupported = |requirement: &Cursor<'a>| -> Vec<&'a str> {
                let names = requirement.members().map(|(name, _)| name);
                names.filter(|name| self.scheme(name).is_some_and(|scheme| !is_token(&scheme))).collect()
            };
            let unsupported: Vec<_> = alternatives.iter().map(unsupported).collect();
            // One requirement that a client can satisfy is enough.
            if !unsupported.iter().any(Vec::is_empty) {
                let mut names: Vec<_> = unsupported.into_iter().flatten().collect();
                names.sort_unstable();
                names.dedup();
                for name in names {
                    *counts.entry(name).or_default() += 1;
                }
            }
        }
        for (name, count) in counts {
            let Some(scheme) = self.scheme(name) else { continue };
            let operations =
                if count == 1 { "an operation requires".to_owned() } else { format!("{count} operations require") };
            let message = format!(
                "{operations} the security scheme `{name}` ({}), which the client does not send",
                kind(&scheme)
            );
            self.report(Diagnostic::warning(message).help(remedy(&scheme)), &scheme.pointer);
        }
    }

    fn described_operations(&self) -> Vec<Cursor<'a>> {
        let paths = self.root().get("paths");
        let items = paths.iter().flat_map(Cursor::members).filter(|(path, _)| !path.starts_with("x-"));
        let items = items.filter_map(|(_, item)| reference::resolve(self.context.value, &item).ok());
        items.flat_map(|item| METHODS.iter().filter_map(|method| item.get(method)).collect::<Vec<_>>()).collect()
    }

    fn scheme(&self, name: &str) -> Option<Cursor<'a>> {
        let schemes = self.root().get("components")?.get("securitySchemes")?;
        reference::resolve(self.context.value, &schemes.get(name)?).ok()
    }
}

/// Whether a scheme is satisfied by a token in the header `Authorization: Bearer`.
fn is_token(scheme: &Cursor<'_>) -> bool {
    match scheme.text("type") {
        Some("oauth2" | "openIdConnect") => true,
        Some("http") => scheme.text("scheme").is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer")),
        _ => false,
    }
}

/// Returns the kind of a scheme, such as "API key in the header `X-Key`".
fn kind(scheme: &Cursor<'_>) -> String {
    let text = |key| scheme.text(key).unwrap_or("?");
    match text("type") {
        "apiKey" => format!("API key in the {} `{}`", text("in"), text("name")),
        "http" => format!("HTTP {}", text("scheme")),
        other => other.to_owned(),
    }
}

/// Returns the way to send the credentials of a scheme.
fn remedy(scheme: &Cursor<'_>) -> String {
    let header = match (scheme.text("type"), scheme.text("in"), scheme.text("name")) {
        (Some("apiKey"), Some("header"), Some(name)) => name,
        (Some("apiKey"), Some("cookie"), _) => "Cookie",
        (Some("http"), ..) => "Authorization",
        (Some("apiKey"), Some("query"), Some(name)) => {
            return format!("call the operation with `Client::request` and `.query({name:?}, ..)`");
        }
        _ => return "configure the HTTP client with `ClientBuilder::http_builder`".to_owned(),
    };
    format!("send the header `{header}` with all calls: `ClientBuilder::http_builder` with `default_headers`")
}
