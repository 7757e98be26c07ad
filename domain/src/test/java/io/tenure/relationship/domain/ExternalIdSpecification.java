package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.SHOP_ID;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.UnlinkExternalId;
import io.tenure.relationship.events.ExternalIdLinked;
import io.tenure.relationship.events.ExternalIdUnlinked;
import io.tenure.relationship.events.RelationshipEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExternalIdSpecification {

    private static final LinkExternalId LINK = new LinkExternalId(ID, SHOP_ID, NOW);
    private static final UnlinkExternalId UNLINK = new UnlinkExternalId(ID, new ExternalId("shop", "17850", 2), NOW);
    private static final ExternalIdUnlinked UNLINKED = new ExternalIdUnlinked(A, "shop", "17850", 2, NOW);

    @Test
    void linksAnIdOfAnotherSystem() {
        given(Anna.registered()).when(LINK).then(Anna.knownToTheShop(NOW));
    }

    @Test
    void linksAnIdToAMergedRecord() {
        given(Anna.registered(), Anna.merged()).when(LINK).then(Anna.knownToTheShop(NOW));
    }

    @Test
    void linksAnIdOnce() {
        given(Anna.registered(), Anna.knownToTheShop(EARLIER)).when(LINK).thenNothing();
    }

    @Test
    void tellsTheSameIdOfTwoSourcesApart() {
        given(Anna.registered(), Anna.knownToTheShop(EARLIER))
                .when(new LinkExternalId(ID, new ExternalId("crm", "17850", 1), NOW))
                .then(new ExternalIdLinked(A, "crm", "17850", 1, NOW));
    }

    @Test
    void linksSeveralIdsOfOneSource() {
        given(Anna.registered(), Anna.knownToTheShop(EARLIER))
                .when(new LinkExternalId(ID, new ExternalId("shop", "2", 1), NOW))
                .then(new ExternalIdLinked(A, "shop", "2", 1, NOW));
    }

    @Test
    void linksAThousandIdsAndNoMore() {
        given(linked(999)).when(LINK).then(Anna.knownToTheShop(NOW));
        given(linked(1_000)).when(LINK).thenRejected("relationship.too-many-external-ids");
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        given(Anna.registered())
                .when(new LinkExternalId(ID, new ExternalId("shop", "x".repeat(201), 1), NOW))
                .thenRejected("relationship.external-id-too-long");
    }

    @Test
    void passesTheKeyOnWhenAnIdIsUnlinked() {
        given(Anna.registered(), Anna.knownToTheShop(EARLIER)).when(UNLINK).then(UNLINKED);
    }

    @Test
    void linksAnIdAgainAfterItWasUnlinked() {
        given(Anna.registered(), Anna.knownToTheShop(EARLIER), UNLINKED)
                .when(LINK)
                .then(Anna.knownToTheShop(NOW));
    }

    @Test
    void keepsTheOtherIdsWhenOneIsUnlinked() {
        given(Anna.registered(), Anna.knownToTheShop(EARLIER), new ExternalIdUnlinked(A, "shop", "2", 2, NOW))
                .when(LINK)
                .thenNothing();
    }

    @Test
    void refusesToUnlinkWhatIsNotLinked() {
        given(Anna.registered()).when(UNLINK).thenRejected("relationship.external-id-not-linked");
    }

    @Test
    void refusesToUnlinkAnIdWithoutSource() {
        given(Anna.registered())
                .when(new UnlinkExternalId(ID, new ExternalId("", "17850", 2), NOW))
                .thenRejected("relationship.source-missing");
    }

    private static List<RelationshipEvent> linked(int count) {
        List<RelationshipEvent> history = new ArrayList<>(List.of(Anna.registered()));
        IntStream.range(0, count).forEach(i -> history.add(new ExternalIdLinked(A, "crm", "id-" + i, 1, EARLIER)));
        return history;
    }
}
