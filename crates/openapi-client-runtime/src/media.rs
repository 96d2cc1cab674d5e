//! A body whose media type the contract leaves open.

use serde::{Deserialize, Serialize};

/// A body and its media type, for which the contract declares a range such as `image/*`.
///
/// The client sends the media type that its caller sets, and returns the one that the server sends. A media type outside of
/// the declared range is an error.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Media<T> {
    /// The media type, such as `image/png`.
    pub media_type: String,
    /// The body.
    pub body: T,
}

impl<T> Media<T> {
    /// Creates a body of this media type.
    pub fn new(media_type: impl Into<String>, body: impl Into<T>) -> Self {
        Media {
            media_type: media_type.into(),
            body: body.into(),
        }
    }

    /// Creates a body in `application/json`.
    pub fn json(body: impl Into<T>) -> Self {
        Media::new("application/json", body)
    }
}
