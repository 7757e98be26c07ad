package io.tenure.shared.views;

import io.tenure.shared.domain.Rejection;
import io.tenure.shared.outcome.Refusal;

/** The views do not show yet what a caller needs; the same asked a moment later is answered. */
public final class ViewsBehind extends Refusal {

    /** Part of the REST contract, older than the other modules: hence the name of one of them. */
    public static final String CODE = "relationship.views-behind";

    public ViewsBehind() {
        this("The views have not caught up yet; try again in a moment");
    }

    /** @param reason what cannot be done yet, and what to do */
    public ViewsBehind(String reason) {
        super(new Rejection(CODE, reason));
    }
}
