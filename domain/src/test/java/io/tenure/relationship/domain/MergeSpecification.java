package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.OTHER;
import static io.tenure.relationship.domain.Anna.SHOP_ID;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.MergeCustomer;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.DuplicateRuledOut;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.CustomerId;
import org.junit.jupiter.api.Test;

class MergeSpecification {

    private static final MergeCustomer MERGE = new MergeCustomer(ID, OTHER, NOW);
    private static final SplitCustomer SPLIT = new SplitCustomer(ID, NOW);
    private static final RuleOutDuplicate RULE_OUT = new RuleOutDuplicate(ID, OTHER, NOW);
    private static final RelationshipEvent MERGED = new CustomerMerged(A, OTHER.value(), NOW);
    private static final RelationshipEvent WAS_SPLIT = new CustomerSplit(A, OTHER.value(), NOW);
    private static final RelationshipEvent RULED_OUT = new DuplicateRuledOut(A, OTHER.value(), NOW);

    @Test
    void letsAnotherRecordStandForTheCustomer() {
        given(Anna.registered()).when(MERGE).then(MERGED);
    }

    @Test
    void refusesToMergeARecordIntoItself() {
        given(Anna.registered()).when(new MergeCustomer(ID, ID, NOW)).thenRejected("relationship.merge-into-itself");
    }

    @Test
    void refusesToMergeAMergedRecord() {
        given(Anna.registered(), MERGED).when(MERGE).thenRejected("relationship.already-merged");
    }

    @Test
    void letsARecordStandForItselfAgain() {
        given(Anna.registered(), MERGED).when(SPLIT).then(WAS_SPLIT);
    }

    @Test
    void refusesToSplitWhatIsNotMerged() {
        given(Anna.registered()).when(SPLIT).thenRejected("relationship.not-merged");
        given(Anna.registered(), MERGED, WAS_SPLIT).when(SPLIT).thenRejected("relationship.not-merged");
    }

    @Test
    void mergesAgainAfterASplit() {
        given(Anna.registered(), MERGED, WAS_SPLIT).when(MERGE).then(MERGED);
    }

    @Test
    void keepsWhatItLearnedBeforeAndDuringAMergeAfterTheSplit() {
        var link = new LinkExternalId(ID, SHOP_ID, NOW);
        given(Anna.registered(), Anna.knownToTheShop(EARLIER), MERGED, WAS_SPLIT)
                .when(link)
                .thenNothing();
        given(Anna.registered(), MERGED, Anna.knownToTheShop(EARLIER), WAS_SPLIT)
                .when(link)
                .thenNothing();
        given(Anna.registered(), MERGED, Anna.knownToTheShop(EARLIER))
                .when(SPLIT)
                .then(WAS_SPLIT);
    }

    @Test
    void notesThatTwoRecordsAreDifferentCustomers() {
        given(Anna.registered()).when(RULE_OUT).then(RULED_OUT);
        given(Anna.registered(), RULED_OUT).when(MERGE).then(MERGED);
    }

    @Test
    void notesOnceThatTwoRecordsAreDifferentCustomers() {
        given(Anna.registered(), RULED_OUT).when(RULE_OUT).thenNothing();
        given(Anna.registered(), RULED_OUT)
                .when(new RuleOutDuplicate(ID, new CustomerId("third"), NOW))
                .then(new DuplicateRuledOut(A, "third", NOW));
    }

    @Test
    void refusesToTellARecordApartFromItself() {
        given(Anna.registered())
                .when(new RuleOutDuplicate(ID, ID, NOW))
                .thenRejected("relationship.duplicate-of-itself");
    }

    @Test
    void refusesToTellMergedRecordsApart() {
        given(Anna.registered(), MERGED).when(RULE_OUT).thenRejected("relationship.merged-with-it");
    }

    @Test
    void tellsAMergedRecordApartFromAThird() {
        given(Anna.registered(), MERGED)
                .when(new RuleOutDuplicate(ID, new CustomerId("third"), NOW))
                .then(new DuplicateRuledOut(A, "third", NOW));
    }
}
