package io.tenure.integration.webhooks;

import io.tenure.integration.Announcement;
import io.tenure.integration.AnnouncementFormat;
import io.tenure.integration.contract.EventTypes;
import io.tenure.integration.webhooks.WebhookSender.Answer;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.ViewsFailure;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings one event to a receiver once, and notes what came of it. */
final class Courier {

    /** That somebody answers with who is never to be asked again. */
    static final int GONE = 410;

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());

    private final Webhooks webhooks;
    private final WebhookSender sender;
    private final Function<Boolean, AnnouncementFormat> formats;
    private final Sealer sealer;
    private final Ids ids;
    private final InstantSource clock;

    /** @param formats how announcements are written for who may have personal data, and who may not */
    Courier(
            Webhooks webhooks,
            WebhookSender sender,
            Function<Boolean, AnnouncementFormat> formats,
            Sealer sealer,
            Ids ids,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.formats = formats;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /** The name under which a webhook's secret is sealed. */
    static String subject(String webhook) {
        return "webhook/" + webhook;
    }

    /** A fault of our own, such as a secret that is gone, is noted as any other failure. */
    Delivery bring(Webhook webhook, Announcement announcement, int attempt) throws InterruptedException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Answer answer = answer(webhook, announcement, at);
        Delivery delivery = new Delivery(
                ids.next(),
                webhook.id(),
                at,
                announcement.position(),
                EventTypes.of(announcement.event()),
                attempt,
                answer.status(),
                failure(answer),
                answer.millis());
        webhooks.log(delivery);
        if (webhooks.find(webhook.id()).isEmpty()) {
            // It was deleted while it was told, and nobody would look for what became of that any more.
            webhooks.remove(webhook.id());
        }
        return delivery;
    }

    private Answer answer(Webhook webhook, Announcement announcement, Instant at) throws InterruptedException {
        try {
            byte[] body = formats.apply(webhook.personalData()).bytes(announcement);
            String secret = sealer.open(subject(webhook.id()), webhook.sealedSecret())
                    .orElseThrow(() -> new IllegalStateException("The secret of webhook " + webhook.id() + " is gone"));
            return sender.post(
                    webhook.url(),
                    WebhookSignature.headers(secret, Long.toString(announcement.position()), at, body),
                    body);
        } catch (LedgerFailure | ViewsFailure passing) {
            throw passing;
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "Webhook " + webhook.id() + " cannot be told of position " + announcement.position(),
                    fault);
            return new Answer(null, fault.toString(), 0);
        }
    }

    private static @Nullable String failure(Answer answer) {
        Integer status = answer.status();
        if (status == null) {
            return answer.failure();
        }
        return status >= 200 && status < 300 ? null : "answered " + status;
    }
}
