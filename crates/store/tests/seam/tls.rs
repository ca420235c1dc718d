//! Where encryption is asked for, nothing is said in the clear.

use std::io::{Read, Write};
use std::net::TcpListener;

use store::testing::options;
use store::{Address, Error, Store};

#[test]
fn a_server_without_tls_learns_nothing_when_tls_is_required() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        let mut asked = [0; 8];
        client.read_exact(&mut asked).unwrap();
        client.write_all(b"N").unwrap();
        let mut said = Vec::new();
        client.read_to_end(&mut said).unwrap();
        (asked, said)
    });
    let address: Address =
        format!("postgres://ida:s3cret@127.0.0.1:{port}/lyceum?sslmode=require").parse().unwrap();
    assert!(matches!(Store::open(&address, options()), Err(Error::Unavailable(_))));
    let (asked, said) = server.join().unwrap();
    // The request for TLS: its length and its number, and then not a byte more.
    assert_eq!(asked, [0, 0, 0, 8, 4, 210, 22, 47]);
    assert_eq!(said, b"");
}
