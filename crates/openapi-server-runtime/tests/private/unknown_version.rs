//! Generated code for a version that does not exist.

mod generated {
    use ::openapi_server_runtime::private::v0 as runtime;

    pub mod types {
        #[derive(Debug, Clone, PartialEq)]
        pub struct Account {
            pub id: i64,
            pub note: super::runtime::Maybe<String>,
        }
        super::runtime::object!(Account, Ignored, { required id "id", maybe note "note", });
    }

    pub mod router {
        use super::runtime::routing::{self, Node};
        use super::runtime::{self, Rejection, Response};

        pub static ROOT: Node<()> = Node {
            literals: &[],
            patterns: &[],
            methods: &[],
            allow: "",
        };

        pub struct Contract;

        impl runtime::Contract for Contract {
            type Operation = ();

            fn routes() -> &'static Node<()> {
                &ROOT
            }
        }

        pub fn found(path: &str) -> Result<Response, Rejection> {
            match routing::find(&ROOT, path, &::http::Method::GET) {
                routing::Route::Operation(..) => Ok(runtime::response::empty(::http::StatusCode::OK)),
                _ => Err(Rejection::not_found()),
            }
        }
    }
}

fn main() {}
