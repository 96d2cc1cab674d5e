//! Macros with which generated code writes its responses.

/// Writes a response: its status, its body, its headers.
#[macro_export]
#[doc(hidden)]
macro_rules! write_response {
    ($status:expr $(, $kind:ident $media_type:tt $body:ident)? $(; $presence:ident $name:literal $value:expr)*) => {{
        #[allow(unused_mut, reason = "there may be no headers")]
        let mut response = $crate::private::v1::response_body!($status $(, $kind $media_type $body)?);
        $($crate::private::v1::response::$presence(
            &mut response,
            const { $crate::private::v1::http::HeaderName::from_static($name) },
            &$value,
        )?;)*
        response
    }};
    (
        $status:expr, match $content:ident { $($variant:pat => $kind:ident $media_type:tt $body:ident,)* }
        $(; $presence:ident $name:literal $value:expr)*
    ) => {{
        #[allow(unused_mut, reason = "there may be no headers")]
        let mut response = match $content {
            $($variant => $crate::private::v1::response_body!($status, $kind $media_type $body),)*
        };
        $($crate::private::v1::response::$presence(
            &mut response,
            const { $crate::private::v1::http::HeaderName::from_static($name) },
            &$value,
        )?;)*
        response
    }};
}

/// Writes a response without headers of its own.
#[macro_export]
#[doc(hidden)]
macro_rules! response_body {
    ($status:expr) => {
        $crate::private::v1::response::empty($status)
    };
    ($status:expr, json $media_type:tt $body:ident) => {
        $crate::private::v1::response::json($status, $crate::private::v1::media_type!($media_type), &$body)?
    };
    ($status:expr, bytes $media_type:tt $body:ident) => {
        $crate::private::v1::response::bytes(
            $status,
            $crate::private::v1::media_type!($media_type),
            $body.into(),
        )
    };
}

/// Converts a media type that is declared or chosen by the implementation.
#[macro_export]
#[doc(hidden)]
macro_rules! media_type {
    ($declared:literal) => {
        const { $crate::private::v1::http::HeaderValue::from_static($declared) }
    };
    (($chosen:ident in $range:literal)) => {
        $crate::private::v1::response::media_type(&$chosen, $range)?
    };
}
