//! Cases at work, one after the other.

use super::*;
use crate::case::{self, BODY_LIMIT, Plan};
use crate::document::Document;

/// The server answers before it has read such a body, and takes in the rest when it likes.
#[tokio::test]
async fn what_a_raw_case_sends_late_is_in_nobody_s_record() {
    let document = Document::read(&crate::contract_path()).unwrap();
    let judge = Judge::strict(Arc::new(document));
    let plan = Plan { seed: 1, random: 0 };
    let cases = case::enumerate(&judge, &plan).unwrap();
    let large = cases.iter().find(|case| match &case.exchange {
        Exchange::Raw(raw) => raw.request.body.len() > BODY_LIMIT,
        _ => false,
    });
    let agreed = cases
        .iter()
        .find(|case| matches!(case.exchange, Exchange::Agree(_)));
    let place = Place::open(scripted, Between::default(), None).await.unwrap();
    let Exchange::Raw(raw) = &large.unwrap().exchange else {
        unreachable!("it was found as one")
    };
    let bytes = wire::bytes_of(&raw.request.clone().with_header("Host", "localhost"));
    for _ in 0..20 {
        let answer = wire::exchange(place.way.address, &bytes, &raw.request.method).await;
        assert_eq!(answer.unwrap().status, 413);
        assert_eq!(place.stage.finish().0, Ok(Vec::new()));
        for case in [large.unwrap(), agreed.unwrap()] {
            let outcome = outcome(&judge, &place, 0, case).await;
            assert_eq!(outcome.faults, Vec::<String>::new(), "{}", case.name);
        }
    }
}
