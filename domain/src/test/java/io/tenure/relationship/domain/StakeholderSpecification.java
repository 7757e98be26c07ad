package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.StakeholderAdded;
import io.tenure.relationship.events.StakeholderLeft;
import io.tenure.relationship.events.StakeholderRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StakeholderSpecification {

    private static final LocalDate SINCE = LocalDate.parse("2026-01-15");

    @Test
    void notesWhoPlaysAPart() {
        given(Anna.registered()).when(add("s1", "Li Wei", "Knows the buyer")).then(added("s1"));
    }

    @Test
    void notesAPartOnce() {
        given(Anna.registered(), added("s1"))
                .when(add("s1", "Li Wei", "Knows the buyer"))
                .thenNothing();
    }

    @Test
    void notesSeveralParts() {
        given(Anna.registered(), added("s2"))
                .when(add("s1", "Li Wei", "Knows the buyer"))
                .then(added("s1"));
    }

    @Test
    void refusesSomebodyElseUnderTheSameId() {
        given(Anna.registered(), added("s1"))
                .when(add("s1", "Li Na", "Knows the buyer"))
                .thenRejected("relationship.stakeholder-already-present");
    }

    @Test
    void notesAThousandStakeholdersAndNoMore() {
        given(stakeholders(999)).when(add("s1", "Li Wei", "Knows the buyer")).then(added("s1"));
        given(stakeholders(1_000)).when(add("s1", "Li Wei", null)).thenRejected("relationship.too-many-stakeholders");
    }

    @Test
    void refusesAStakeholderWithoutId() {
        given(Anna.registered()).when(add("", "Li Wei", null)).thenRejected("relationship.stakeholder-id-missing");
    }

    @Test
    void refusesAStakeholderWithoutName() {
        given(Anna.registered()).when(add("s1", " ", null)).thenRejected("relationship.name-missing");
    }

    @Test
    void refusesANoteThatIsTooLong() {
        given(Anna.registered())
                .when(add("s1", "Li Wei", "n".repeat(2_001)))
                .thenRejected("relationship.note-too-long");
    }

    @Test
    void notesWhoNoLongerPlaysAPart() {
        given(Anna.registered(), added("s1"), added("s2"))
                .when(end("s1", SINCE))
                .then(left("s1"));
    }

    @Test
    void endsAPartOnce() {
        given(Anna.registered(), added("s1"), left("s1"))
                .when(end("s1", SINCE))
                .thenRejected("relationship.stakeholder-not-present");
    }

    @Test
    void keepsTheOthersWhenOneLeaves() {
        given(Anna.registered(), added("s1"), added("s2"), left("s1"))
                .when(end("s2", SINCE))
                .then(left("s2"));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        given(Anna.registered(), added("s1"))
                .when(end("s1", SINCE.minusDays(1)))
                .thenRejected("relationship.stakeholder-ends-before-it-began");
    }

    private static AddStakeholder add(String id, String name, @Nullable String note) {
        return new AddStakeholder(ID, id, name, StakeholderRole.INFLUENCER, note, SINCE, NOW);
    }

    private static StakeholderAdded added(String id) {
        return new StakeholderAdded(A, id, "Li Wei", StakeholderRole.INFLUENCER, "Knows the buyer", SINCE, NOW);
    }

    private static EndStakeholder end(String id, LocalDate until) {
        return new EndStakeholder(ID, id, until, NOW);
    }

    private static StakeholderLeft left(String id) {
        return new StakeholderLeft(A, id, SINCE, NOW);
    }

    private static List<RelationshipEvent> stakeholders(int count) {
        List<RelationshipEvent> history = new ArrayList<>(List.of(Anna.registered()));
        IntStream.range(0, count)
                .forEach(i -> history.add(
                        new StakeholderAdded(A, "x" + i, "X", StakeholderRole.CONTACT, null, SINCE, EARLIER)));
        return history;
    }
}
