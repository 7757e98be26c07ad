package io.tenure.shared.axon;

import io.tenure.shared.views.ViewsBusy;
import org.axonframework.eventhandling.TrackingToken;

/** A processor that is told what becomes of its token. */
interface TokenWatch {

    /** Again and again while another node is to do the work: what failed here is not in its way. */
    void elsewhere();

    /** Each time that the processor begins anew, as after a failure. */
    void takenUp(TrackingToken goesOnAfter);

    /** Again and again while the token waits for whoever writes to the views. */
    void busy(ViewsBusy why);
}
