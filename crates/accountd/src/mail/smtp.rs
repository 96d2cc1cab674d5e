//! Sends mails to an SMTP server.

use super::bounded_stream::BoundedStream;
use super::error::{DeliveryError, MailConfigError};
use super::implicit_tls::ImplicitTls;
use super::smtp_error::{classify, classify_connection, root_cause};
use super::target::{SmtpEndpoint, TlsMode};
use lettre::Message;
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::{Instant, timeout, timeout_at};

/// How long to wait for the response to `QUIT`. Whether the mail was accepted is known before.
const QUIT_TIMEOUT: Duration = Duration::from_secs(5);

/// An SMTP client that opens a new connection for each mail.
pub(super) struct SmtpClient {
    host: String,
    port: u16,
    tls: Tls,
    credentials: Option<Credentials>,
    /// How long the server may take to accept a mail.
    timeout: Duration,
}

/// When and how to encrypt a connection.
enum Tls {
    Disabled,
    Opportunistic(TlsParameters),
    Required(TlsParameters),
    Implicit(ImplicitTls),
}

/// A connection on which the result of a mail is known.
pub(super) struct UsedConnection(AsyncSmtpConnection);

impl SmtpClient {
    /// Creates a client of this server.
    pub(super) fn new(server: &SmtpEndpoint, timeout: Duration) -> Result<Self, MailConfigError> {
        let tls = match server.tls {
            TlsMode::Disabled => Tls::Disabled,
            TlsMode::Opportunistic => Tls::Opportunistic(starttls_parameters(server)?),
            TlsMode::Required => Tls::Required(starttls_parameters(server)?),
            TlsMode::Implicit => Tls::Implicit(ImplicitTls::new(
                &server.host,
                server.root_certificate.as_deref(),
            )?),
        };
        let credentials = server.credentials.clone();
        Ok(Self {
            host: server.host.clone(),
            port: server.port,
            tls,
            credentials: credentials.map(|(user, password)| Credentials::new(user, password)),
            timeout,
        })
    }

    /// Sends a mail. What fails before `MAIL FROM` concerns all mails, what fails later only this one or those to the same
    /// domain, unless the reply demands authentication. Also returns the connection that remains to be closed.
    pub(super) async fn deliver(
        &self,
        message: Message,
    ) -> (Result<(), DeliveryError>, Option<UsedConnection>) {
        let deadline = Instant::now() + self.timeout;
        let no_response = || format!("no response within {:?}", self.timeout);
        let connected = timeout_at(deadline, self.connect()).await;
        let connected = connected.unwrap_or_else(|_| Err(DeliveryError::Unreachable(no_response())));
        let mut connection = match connected {
            Ok(connection) => connection,
            Err(error) => return (Err(error), None),
        };
        let text = message.formatted();
        match timeout_at(deadline, send(&mut connection, message.envelope(), &text)).await {
            Ok(sent) => (sent, Some(UsedConnection(connection))),
            // It would not respond to `QUIT` either.
            Err(_) => (Err(DeliveryError::DomainUnavailable(no_response())), None),
        }
    }

    /// Connects, encrypts the connection and authenticates.
    async fn connect(&self) -> Result<AsyncSmtpConnection, DeliveryError> {
        let unreachable = |error: std::io::Error| DeliveryError::Unreachable(root_cause(&error));
        let stream = self.open().await.map_err(unreachable)?;
        let stream = BoundedStream::new(stream);
        let hello = ClientId::default();
        let connected = match &self.tls {
            Tls::Implicit(tls) => {
                let stream = tls.handshake(stream).await.map_err(unreachable)?;
                AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello).await
            }
            _ => AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello).await,
        };
        let mut connection = connected.map_err(|error| classify_connection(&error))?;
        let prepared = self.prepare(&mut connection, &hello).await;
        prepared.map_err(|error| classify_connection(&error))?;
        Ok(connection)
    }

    async fn open(&self) -> io::Result<TcpStream> {
        let deadline = Instant::now() + self.timeout;
        let addresses: Vec<SocketAddr> = lookup_host((&*self.host, self.port)).await?.collect();
        connect_to_any(&addresses, deadline).await
    }

    async fn prepare(
        &self,
        connection: &mut AsyncSmtpConnection,
        hello: &ClientId,
    ) -> Result<(), lettre::transport::smtp::Error> {
        match &self.tls {
            Tls::Opportunistic(parameters) if connection.can_starttls() => {
                connection.starttls(parameters.clone(), hello).await?;
            }
            Tls::Required(parameters) => connection.starttls(parameters.clone(), hello).await?,
            Tls::Disabled | Tls::Opportunistic(_) | Tls::Implicit(_) => {}
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(())
    }
}

impl UsedConnection {
    /// Ends the connection in the way that the protocol requires, if the server cooperates.
    pub(super) async fn close(mut self) {
        let _ = timeout(QUIT_TIMEOUT, self.0.abort()).await;
    }
}

/// Opens a connection to the first address that accepts one. Each has an equal share of the time that is left, so that one
/// from which nothing comes back does not use up that of the others.
async fn connect_to_any(addresses: &[SocketAddr], deadline: Instant) -> io::Result<TcpStream> {
    let mut failure = io::Error::new(io::ErrorKind::NotFound, "the host has no address");
    for (index, address) in addresses.iter().enumerate() {
        let left = u32::try_from(addresses.len() - index).unwrap_or(u32::MAX);
        let share = deadline.saturating_duration_since(Instant::now()) / left;
        match timeout(share, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => failure = error,
            Err(_) => failure = io::ErrorKind::TimedOut.into(),
        }
    }
    Err(failure)
}

/// Sends a mail on an open connection. Unlike `AsyncSmtpConnection::send`, it does not wait for the response to `QUIT`
/// before it returns the reply that decides.
async fn send(
    connection: &mut AsyncSmtpConnection,
    envelope: &Envelope,
    text: &[u8],
) -> Result<(), DeliveryError> {
    let unsupported = |what: &str| Err(DeliveryError::Rejected(format!("it does not support {what}")));
    let mut parameters = Vec::new();
    let mut addresses = envelope.from().into_iter().chain(envelope.to());
    if addresses.any(|address| !AsRef::<str>::as_ref(address).is_ascii()) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return unsupported("addresses beyond ASCII (SMTPUTF8)");
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !text.is_ascii() {
        if !connection.server_info().supports_feature(Extension::EightBitMime) {
            return unsupported("mails beyond ASCII (8BITMIME)");
        }
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let sent = async {
        connection
            .command(Mail::new(envelope.from().cloned(), parameters))
            .await?;
        for recipient in envelope.to() {
            connection
                .command(Rcpt::new(recipient.clone(), Vec::new()))
                .await?;
        }
        connection.command(Data).await?;
        connection.message(text).await
    };
    sent.await.map(drop).map_err(|error| classify(&error))
}

fn starttls_parameters(server: &SmtpEndpoint) -> Result<TlsParameters, MailConfigError> {
    let invalid_ca = |error: &lettre::transport::smtp::Error| {
        let cause = root_cause(error);
        MailConfigError(format!("--mail-ca: cannot use the certificate: {cause}"))
    };
    let mut tls = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.root_certificate {
        tls = tls.add_root_certificate(Certificate::from_pem(pem).map_err(|error| invalid_ca(&error))?);
    }
    tls.build()
        .map_err(|error| MailConfigError(format!("--mail: {}", root_cause(&error))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::net::{TcpListener, TcpSocket};

    #[tokio::test]
    async fn another_address_is_tried_if_one_refuses_or_does_not_respond() {
        // Nothing listens on the port of a socket that is only bound.
        let refusing = TcpSocket::new_v4().unwrap();
        refusing.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let refusing = (refusing.local_addr().unwrap(), refusing);
        // Connections beyond the backlog get no response.
        let silent = TcpSocket::new_v4().unwrap();
        silent.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let silent = silent.listen(1).unwrap();
        let silent_address = silent.local_addr().unwrap();
        let mut waiting = Vec::new();
        while let Ok(Ok(stream)) = timeout(Duration::from_secs(1), TcpStream::connect(silent_address)).await {
            waiting.push(stream);
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let good = listener.local_addr().unwrap();
        let within = |time| Instant::now() + Duration::from_millis(time);
        let stream = connect_to_any(&[refusing.0, silent_address, good], within(2_000)).await;
        assert_eq!(stream.unwrap().peer_addr().unwrap(), good);
        let error = connect_to_any(&[silent_address, refusing.0], within(400)).await;
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
        let error = connect_to_any(&[refusing.0, silent_address], within(400)).await;
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::TimedOut);
        let error = connect_to_any(&[], within(400)).await;
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
