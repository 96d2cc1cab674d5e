//! `accountd check`: checks the configuration and the database of a service without changing or serving anything.

use super::error::CliError;
use super::mail;
use super::output::print;
use crate::http::Tls;
use crate::mail::PublicUrl;
use crate::options::ServeOptions;
use crate::store::check_database;
use std::path::Path;

pub(super) async fn run(options: ServeOptions) -> Result<(), CliError> {
    let listening = &options.listening;
    let scheme = match (&listening.tls_cert, &listening.tls_key) {
        (Some(certificate), Some(key)) => {
            Tls::read(certificate, key)?;
            "https"
        }
        _ => "http",
    };
    let listen_url = PublicUrl::from_listen_address(scheme, listening.listen);
    let mails = mail::config(options.mailing, Path::new("accountd-mail"), listen_url)?;
    mails.target.check_only()?;
    let database = check_database(options.database.url()).await?;
    let newest = database.newest;
    let version = match database.version {
        version if version == newest => format!("schema version {version}, the newest"),
        version => format!("schema version {version}; the next start migrates it to version {newest}"),
    };
    print(&format!("mails: {}\ndatabase: {version}", mails.target))
}
