use super::*;
use serde_json::json;
use std::collections::BTreeMap;

#[derive(Debug, PartialEq)]
enum Choice {
    Number(u8),
    Object(BTreeMap<String, u8>),
    Other(Small),
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Small {
    a: u8,
}

fn undecided(text: &str) -> Undecided {
    Undecided::deserialize(&mut serde_json::Deserializer::from_str(text)).unwrap()
}

fn search(text: &str) -> Result<Choice, serde_json::Error> {
    undecided(text)
        .search()
        .or(Choice::Other)
        .or(Choice::Number)
        .or(Choice::Object)
        .finish("Choice")
}

#[test]
fn an_exact_variant_wins_over_an_earlier_one() {
    assert_eq!(search("7").unwrap(), Choice::Number(7));
    assert_eq!(search(r#"{"a":1}"#).unwrap(), Choice::Other(Small { a: 1 }));
    let object = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    assert_eq!(search(r#"{"a": 1, "b": 2}"#).unwrap(), Choice::Object(object));
}

#[test]
fn an_inexact_variant_is_better_than_none() {
    assert_eq!(
        search(r#"{"a":1,"b":"text"}"#).unwrap(),
        Choice::Other(Small { a: 1 })
    );
    let error = search(r#""text""#).unwrap_err();
    assert_eq!(error.to_string(), "the value selects no variant of Choice");
}

#[derive(Debug, Clone, PartialEq)]
enum CatKind {
    Cat,
    Unknown(crate::UnknownString),
}

crate::__impl_string_enum! {
    enum CatKind, unknown Unknown;
    Cat = "cat";
}

#[derive(Debug, Clone, PartialEq)]
enum DogKind {
    Dog,
    Unknown(crate::UnknownString),
}

crate::__impl_string_enum! {
    enum DogKind, unknown Unknown;
    Dog = "dog";
}

#[derive(Debug, Clone, PartialEq)]
enum Color {
    Black,
    White,
    Unknown(crate::UnknownString),
}

crate::__impl_string_enum! {
    enum Color, unknown Unknown;
    Black = "black";
    White = "white";
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Cat {
    kind: CatKind,
    color: Color,
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Dog {
    kind: DogKind,
    color: Color,
}

#[derive(Debug, PartialEq)]
enum Pet {
    Cat(Cat),
    Dog(Dog),
    Unknown(UnknownJson),
}

fn pet(text: &str) -> (Pet, usize) {
    unknown::counted(|| {
        undecided(text)
            .search()
            .or(Pet::Cat)
            .or(Pet::Dog)
            .or_unknown::<serde_json::Error>("Pet", &[JsonType::Object], Pet::Unknown)
            .unwrap()
    })
}

#[test]
fn a_constant_tells_the_variant_of_an_undeclared_value() {
    let (found, unknowns) = pet(r#"{"kind":"dog","color":"red"}"#);
    let Pet::Dog(dog) = found else { panic!("{found:?}") };
    assert_eq!((dog.kind, dog.color.as_str()), (DogKind::Dog, "red"));
    assert_eq!(unknowns, 1);
    let (found, unknowns) = pet(r#"{"kind":"dog","color":"white"}"#);
    assert!(matches!(found, Pet::Dog(_)) && unknowns == 0);
}

#[test]
fn an_undeclared_variant_keeps_its_text() {
    let text = r#"{"kind":"fish","depth":1.10,"id":123456789012345678901234567890,"far":1e999}"#;
    let (found, unknowns) = pet(text);
    let Pet::Unknown(unknown) = found else {
        panic!("{found:?}")
    };
    assert_eq!((unknown.as_str(), unknowns), (text, 1));
    assert_eq!(serde_json::to_string(&unknown).unwrap(), text);
    assert!(!format!("{unknown:?}").contains("fish"));
}

#[derive(Debug, PartialEq)]
enum ColorOrCode {
    Color(Color),
    Direction(Direction),
    Unknown(UnknownJson),
}

#[derive(Debug, Clone, PartialEq)]
enum Direction {
    Up,
    Down,
    Unknown(crate::UnknownString),
}

crate::__impl_string_enum! {
    enum Direction, unknown Unknown;
    Up = "up";
    Down = "down";
}

#[test]
fn a_declared_value_wins_and_an_ambiguous_one_selects_no_variant() {
    let search = |text| {
        undecided(text)
            .search()
            .or(ColorOrCode::Color)
            .or(ColorOrCode::Direction)
            .or_unknown::<serde_json::Error>("ColorOrCode", &[JsonType::String], ColorOrCode::Unknown)
            .map_err(|error| error.to_string())
    };
    assert_eq!(search(r#""down""#), Ok(ColorOrCode::Direction(Direction::Down)));
    assert_eq!(search(r#""white""#), Ok(ColorOrCode::Color(Color::White)));
    assert!(matches!(search(r#""sideways""#), Ok(ColorOrCode::Unknown(_))));
    for text in ["null", "1", "true", "[]", "{}"] {
        let error = search(text).unwrap_err();
        assert_eq!(error, "the value selects no variant of ColorOrCode", "{text}");
    }
}

#[test]
fn unknown_values_are_equal_as_json() {
    let unknown = |text| undecided(text).unknown();
    assert_eq!(unknown(r#"{"a":1,"b":[2]}"#), unknown(r#"{ "b": [2], "a": 1 }"#));
    assert_ne!(unknown(r#"{"a":1}"#), unknown(r#"{"a":2}"#));
}

/// A union that contains itself.
#[derive(Debug, PartialEq)]
enum Nested {
    Link(Box<Link>),
    Unknown(UnknownJson),
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Link {
    next: Option<Nested>,
}

impl serde::Serialize for Nested {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Nested::Link(link) => link.serialize(serializer),
            Nested::Unknown(unknown) => unknown.serialize(serializer),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Nested {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Undecided::deserialize(deserializer)?;
        let search = value.search().or(Nested::Link);
        search.or_unknown("Nested", &[JsonType::Object], Nested::Unknown)
    }
}

#[test]
fn nesting_is_limited_across_the_texts_of_recursive_unions() {
    let nested = |levels: usize| "{\"next\":".repeat(levels) + "null" + &"}".repeat(levels);
    let value: Nested = serde_json::from_str(&nested(MAX_DEPTH)).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), nested(MAX_DEPTH));
    for levels in [MAX_DEPTH + 1, 100_000] {
        let error = serde_json::from_str::<Nested>(&nested(levels)).unwrap_err();
        assert!(
            error.to_string().starts_with("the value is nested too deeply"),
            "{error}"
        );
    }
    assert_eq!(depth(r#"{"a\\\"[[":[{}],"b":"]"}"#), 3);
}

#[test]
fn half_a_surrogate_pair_is_not_kept() {
    assert!(serde_json::from_str::<Nested>(r#"{"other": "\ud83d\ude00"}"#).is_ok());
    assert!(serde_json::from_str::<Nested>(r#"{"other": "\ud83d"}"#).is_err());
}

#[test]
fn a_variant_is_serialized_with_a_tag_that_selects_it() {
    let serialized =
        |value: Value, tags: &[&str]| tagged(serde_json::value::Serializer, &value, "kind", tags).unwrap();
    assert_eq!(serialized(json!({}), &["a", "b"]), json!({"kind": "a"}));
    assert_eq!(
        serialized(json!({"kind": "b"}), &["a", "b"]),
        json!({"kind": "b"})
    );
    assert_eq!(serialized(json!({"kind": "c"}), &["a"]), json!({"kind": "a"}));
}

#[test]
fn a_tag_is_a_string_of_an_object() {
    let tag = |text| {
        undecided(text)
            .tag::<serde_json::Error>("kind")
            .map_err(|error| error.to_string())
    };
    assert_eq!(tag(r#"{"size":[{}],"\u006bind":"a"}"#), Ok("a".to_owned()));
    for text in ["{}", r#"{"kind":1}"#] {
        assert_eq!(tag(text), Err("the discriminator `kind` is missing".to_owned()));
    }
    let error = tag("[]").unwrap_err();
    assert!(
        error.starts_with("invalid type: sequence, expected an object with the"),
        "{error}"
    );
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Plain {
    price: f64,
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Sale {
    price: f32,
    off: String,
}

#[derive(Debug, PartialEq)]
enum Offer {
    Plain(Plain),
    Sale(Sale),
}

#[test]
fn the_variant_that_keeps_most_is_selected() {
    let search = |text: &str| {
        let search = undecided(text).search().or(Offer::Plain).or(Offer::Sale);
        search.finish::<serde_json::Error>("Offer").unwrap()
    };
    for price in ["5", "5.0", "1.1", "1e2"] {
        for more in ["", r#","new":{"a":1}"#] {
            let plain = search(&format!(r#"{{"price":{price}{more}}}"#));
            assert!(matches!(plain, Offer::Plain(_)), "{price} {more}");
            let sale = search(&format!(r#"{{"price":{price},"off":"x"{more}}}"#));
            assert!(matches!(sale, Offer::Sale(_)), "{price} {more}");
        }
    }
}

/// A tree of two kinds of nodes with the same properties.
#[derive(Debug)]
enum Node {
    First(Children<CatKind>),
    Second(Children<DogKind>),
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
#[serde(bound(deserialize = "K: serde::Deserialize<'de>", serialize = "K: serde::Serialize"))]
struct Children<K> {
    kind: Option<K>,
    children: Vec<Node>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<K>,
}

impl serde::Serialize for Node {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::First(node) => node.serialize(serializer),
            Node::Second(node) => node.serialize(serializer),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let search = Undecided::deserialize(deserializer)?.search();
        search.or(Node::First).or(Node::Second).finish("Node")
    }
}

#[test]
fn recursive_unions_do_not_take_exponential_time() {
    let nested = |open: &str, close: &str| {
        let text = format!("{}{}", open.repeat(40), close.repeat(40));
        serde_json::from_str::<Node>(&text).map_err(|error| error.to_string())
    };
    let by_constant = nested("{\"kind\":\"dog\",\"children\":[", "]}");
    assert!(matches!(by_constant, Ok(Node::Second(_))), "{by_constant:?}");
    // The constant may come last, as in texts whose properties are sorted.
    let text = format!(
        "{}{}",
        "{\"children\":[".repeat(12),
        "],\"kind\":\"dog\"}".repeat(12)
    );
    assert!(matches!(serde_json::from_str::<Node>(&text), Ok(Node::Second(_))));
    // Nothing but the last property distinguishes the two.
    let error = nested("{\"children\":[", "],\"last\":\"dog\"}").unwrap_err();
    assert!(error.starts_with("the value is too complex"), "{error}");
}

#[derive(Debug, PartialEq)]
enum Digits {
    Float(f64),
    Integer(i64),
}

#[test]
fn no_digit_is_lost_by_the_choice_of_a_variant() {
    for text in ["5", "9007199254740993", "-1"] {
        let search = |search: VariantSearch<Digits>| search.finish::<serde_json::Error>("Digits").unwrap();
        let first = search(undecided(text).search().or(Digits::Float).or(Digits::Integer));
        let last = search(undecided(text).search().or(Digits::Integer).or(Digits::Float));
        let expected = Digits::Integer(text.parse().unwrap());
        assert_eq!((first, last), (expected, Digits::Integer(text.parse().unwrap())));
    }
    let search = undecided("5.5").search().or(Digits::Integer).or(Digits::Float);
    assert_eq!(
        search.finish::<serde_json::Error>("Digits").unwrap(),
        Digits::Float(5.5)
    );
}
