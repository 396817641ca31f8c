//! Parsing of the headers that describe files.

/// Decodes a header value as UTF-8, or as Latin-1 if it is not valid UTF-8.
pub(crate) fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// Returns a media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Returns the file name of a `Content-Disposition` header, without a directory.
pub(crate) fn file_name(disposition: &str) -> Option<String> {
    let extended = parameter(disposition, "filename*").and_then(|value| decode_extended(&value));
    let name = extended.or_else(|| parameter(disposition, "filename"))?;
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|character| !character.is_control()).collect();
    (!matches!(name.trim(), "" | "." | "..")).then_some(name)
}

/// Decodes an extended parameter value such as `UTF-8''%e2%82%ac.pdf`.
fn decode_extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, encoded) = rest.split_once('\'')?;
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut remaining = encoded.bytes();
    while let Some(byte) = remaining.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
            let pair = digit(remaining.next())? * 16 + digit(remaining.next())?;
            bytes.push(u8::try_from(pair).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    if charset.eq_ignore_ascii_case("utf-8") { String::from_utf8(bytes).ok() } else { Some(text(&bytes)) }
}

/// Returns a parameter of a header value, unquoted.
pub(crate) fn parameter(header: &str, parameter: &str) -> Option<String> {
    let (_, mut rest) = header.split_once(';')?;
    loop {
        let (name, tail) = rest.split_once('=')?;
        let (value, after) = parameter_value(tail.trim_start());
        // Parameters without a value may precede the name.
        let name = name.rsplit(';').next().unwrap_or_default();
        if name.trim().eq_ignore_ascii_case(parameter) {
            return Some(value);
        }
        rest = after.split_once(';')?.1;
    }
}

/// Returns a parameter's value and the text after it.
fn parameter_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(';').unwrap_or(text.len());
        let (value, after) = text.split_at_checked(end).unwrap_or((text, ""));
        return (value.trim_end().to_owned(), after);
    };
    let mut value = String::new();
    let mut characters = quoted.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            other => value.push(other),
        }
    }
    (value, characters.as_str())
}
