package io.tenure.shared.ledger;

import java.util.List;
import java.util.Map;

/** Says which keys an event takes for its stream. */
public interface ClaimRules {

    List<Claim> claims(Object event, Map<String, String> metadata);
}
