package io.tenure.integration.webhooks;

import io.tenure.integration.AnnouncementFormat;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.sealing.Sealer;
import java.time.InstantSource;
import java.util.function.Function;

/** Webhooks put together on the ports given. */
public final class WebhookModule {

    private final WebhookDesk desk;
    private final WebhookDispatch dispatch;

    /**
     * What webhooks stand on.
     *
     * @param formats how announcements are written for who may have personal data, and who may not
     */
    public record Ports(
            Webhooks webhooks,
            WebhookSender sender,
            Function<Boolean, AnnouncementFormat> formats,
            Ledger ledger,
            EventCodec codec,
            PolicyProgress progress,
            Duties duties,
            Sealer sealer,
            Ids ids,
            Patience patience,
            InstantSource clock) {}

    public WebhookModule(Ports ports) {
        Courier courier = new Courier(
                ports.webhooks(), ports.sender(), ports.formats(), ports.sealer(), ports.ids(), ports.clock());
        desk = new WebhookDesk(ports, courier);
        dispatch = new WebhookDispatch(ports, courier);
    }

    public WebhookDesk desk() {
        return desk;
    }

    public WebhookDispatch dispatch() {
        return dispatch;
    }
}
