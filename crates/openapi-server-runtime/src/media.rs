//! A body whose media type the contract leaves open.

/// A body and its media type, for which the contract declares a range such as `image/*`.
///
/// The implementation receives the media type that the client sends, and sets the one of its response. A response outside of
/// the declared range is an internal error.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
