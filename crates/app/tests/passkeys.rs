//! Passkeys, with an authenticator in software that signs as a device does.

use app::passkeys::{self, PasskeyRefused};
use app::testing::World;
use app::{Failure, actors};
use domain::ids::PersonId;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What a device remembers of one passkey.
struct Device {
    key: SigningKey,
    id: [u8; 32],
    user: Vec<u8>,
    counter: u32,
}

const UP: u8 = 0x01;
const UV: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

impl Device {
    fn new(seed: u8) -> Device {
        let key = SigningKey::from_slice(&[seed; 32]).unwrap();
        Device { key, id: [seed; 32], user: Vec::new(), counter: 0 }
    }

    /// Answers `navigator.credentials.create`.
    fn make(&mut self, options: &Value) -> Value {
        let asked = &options["publicKey"];
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        self.user = unbase64(asked["user"]["id"].as_str().unwrap());
        let mut data = self.data(asked["rp"]["id"].as_str().unwrap(), UP | UV | WITH_KEY);
        data.extend([0; 16]);
        data.extend(32_u16.to_be_bytes());
        data.extend(self.id);
        let point = self.key.verifying_key().to_sec1_point(false);
        let point = point.as_bytes();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let client = client("webauthn.create", asked);
        let response = json!({
            "clientDataJSON": base64(client.as_bytes()),
            "attestationObject": base64(&object),
        });
        self.credential(response)
    }

    /// Answers `navigator.credentials.get`.
    fn sign(&mut self, options: &Value, flags: u8) -> Value {
        let asked = &options["publicKey"];
        self.counter += 1;
        let data = self.data(asked["rpId"].as_str().unwrap(), flags);
        let client = client("webauthn.get", asked);
        let signed = [data.as_slice(), &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        let response = json!({
            "clientDataJSON": base64(client.as_bytes()),
            "authenticatorData": base64(&data),
            "signature": base64(signature.to_der().as_bytes()),
            "userHandle": base64(&self.user),
        });
        self.credential(response)
    }

    fn data(&self, site: &str, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(site.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The answer as the page's script sends it.
    fn credential(&self, response: Value) -> Value {
        let id = base64(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {},
        })
    }
}

fn client(act: &str, asked: &Value) -> String {
    let origin = "http://localhost:8080";
    json!({ "type": act, "challenge": asked["challenge"], "origin": origin }).to_string()
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for part in bytes.chunks(3) {
        let bits = part.iter().fold(0_u32, |bits, it| bits << 8 | u32::from(*it));
        let bits = bits << (8 * (3 - part.len()));
        for at in 0..=part.len() {
            text.push(char::from(ALPHABET[(bits >> (18 - 6 * at) & 63) as usize]));
        }
    }
    text
}

fn unbase64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in text.as_bytes().chunks(4) {
        let place = |it: &u8| ALPHABET.iter().position(|letter| letter == it).unwrap() as u32;
        let bits = part.iter().fold(0, |bits, it| bits << 6 | place(it)) << (6 * (4 - part.len()));
        bytes.extend(&bits.to_be_bytes()[1..part.len()]);
    }
    bytes
}

/// Adds a passkey of a new device to a person.
fn added(world: &World, person: PersonId, seed: u8) -> Device {
    let mut device = Device::new(seed);
    let asked = passkeys::ask_to_register(&world.app, &world.actor(person)).unwrap();
    let answer = device.make(&asked.options);
    let actor = world.actor(person);
    passkeys::register(&world.app, &actor, None, asked.ceremony, answer, "Firefox").unwrap();
    device
}

/// Signs in with a device; whom the session speaks for.
fn signed_in(world: &World, device: &mut Device, flags: u8) -> Result<PersonId, PasskeyRefused> {
    let asked = passkeys::ask_to_sign_in(&world.app).unwrap();
    let answer = device.sign(&asked.options, flags);
    match passkeys::sign_in(&world.app, asked.ceremony, answer, Default::default()) {
        Ok(opened) => {
            let now = world.app.clock.now();
            let signed_in = actors::by_token(&world.app, &opened.token, now).unwrap().unwrap();
            Ok(signed_in.person.id)
        }
        Err(Failure::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

fn is_not_right<T>(answer: Result<T, PasskeyRefused>) -> bool {
    matches!(answer, Err(PasskeyRefused::NotRight(_)))
}

store::on_both! {
    fn a_passkey_signs_its_own_person_in_without_an_address(store) {
        let world = World::new(store);
        let (mut ana, mut kofi) = (added(&world, world.ana, 7), added(&world, world.kofi, 9));
        assert_eq!(signed_in(&world, &mut ana, UP | UV), Ok(world.ana));
        assert_eq!(signed_in(&world, &mut kofi, UP | UV), Ok(world.kofi));
        assert_eq!(signed_in(&world, &mut ana, UP | UV), Ok(world.ana));
        let keys = passkeys::list(&world.app, &world.actor(world.ana)).unwrap();
        assert_eq!(keys.len(), 1);
        assert_eq!(world.events_about(keys[0].id.0), ["passkey.added", "passkey.used", "passkey.used"]);
    }

    fn a_device_that_did_not_ask_its_owner_or_was_copied_is_refused(store) {
        let world = World::new(store);
        let mut device = added(&world, world.ana, 7);
        assert!(is_not_right(signed_in(&world, &mut device, UP)));
        assert_eq!(signed_in(&world, &mut device, UP | UV), Ok(world.ana));
        // A copy counts from where it was copied.
        device.counter = 0;
        assert!(is_not_right(signed_in(&world, &mut device, UP | UV)));
    }

    fn another_key_or_another_users_name_opens_nothing(store) {
        let world = World::new(store);
        let mut device = added(&world, world.ana, 7);
        let user = device.user.clone();
        device.user = world.ida.0.as_bytes().to_vec();
        assert!(is_not_right(signed_in(&world, &mut device, UP | UV)));
        device.user = user;
        device.key = SigningKey::from_slice(&[8; 32]).unwrap();
        assert!(is_not_right(signed_in(&world, &mut device, UP | UV)));
        assert!(is_not_right(signed_in(&world, &mut Device::new(5), UP | UV)));
    }

    fn a_ceremony_answers_once_in_its_time_and_for_who_began_it(store) {
        let world = World::new(store);
        let mut device = added(&world, world.ana, 7);
        let asked = passkeys::ask_to_sign_in(&world.app).unwrap();
        let answer = device.sign(&asked.options, UP | UV);
        let sign_in = |answer: &Value| {
            let from = Default::default();
            passkeys::sign_in(&world.app, asked.ceremony, answer.clone(), from).map(|_| ())
        };
        sign_in(&answer).unwrap();
        let over = |it: Result<(), Failure<PasskeyRefused>>| {
            matches!(it, Err(Failure::Refused(PasskeyRefused::Over)))
        };
        assert!(over(sign_in(&answer)));

        let late = passkeys::ask_to_sign_in(&world.app).unwrap();
        world.clock_at(world.app.clock.now().plus_ms(5 * 60_000 + 1));
        let answer = device.sign(&late.options, UP | UV);
        let answered = passkeys::sign_in(&world.app, late.ceremony, answer, Default::default());
        assert!(over(answered.map(|_| ())));

        let begun = passkeys::ask_to_register(&world.app, &world.actor(world.ana)).unwrap();
        let answer = Device::new(3).make(&begun.options);
        let kofi = world.actor(world.kofi);
        let taken = passkeys::register(&world.app, &kofi, None, begun.ceremony, answer, "x");
        assert!(over(taken.map(|_| ())));
    }

    fn a_passkey_taken_away_opens_nothing_and_is_nobody_elses_to_take(store) {
        let world = World::new(store);
        let mut device = added(&world, world.ana, 7);
        let key = passkeys::list(&world.app, &world.actor(world.ana)).unwrap().pop().unwrap();
        assert!(passkeys::remove(&world.app, &world.actor(world.kofi), key.id).is_err());
        assert_eq!(signed_in(&world, &mut device, UP | UV), Ok(world.ana));
        passkeys::remove(&world.app, &world.actor(world.ana), key.id).unwrap();
        assert!(is_not_right(signed_in(&world, &mut device, UP | UV)));
    }
}

#[test]
fn the_letters_of_the_authenticator_are_read_as_they_are_written() {
    for n in 0..9_u8 {
        let bytes: Vec<u8> = (0..n).map(|it| it.wrapping_mul(61).wrapping_add(200)).collect();
        assert_eq!(unbase64(&base64(&bytes)), bytes);
    }
    assert_eq!(base64(b"fo\xff"), "Zm__");
}
