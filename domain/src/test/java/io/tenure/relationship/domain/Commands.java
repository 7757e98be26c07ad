package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.PROFILE;

import io.tenure.relationship.commands.AddContactPoint;
import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.AssignChannelPartner;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.BreakPromise;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.ChangeStage;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.relationship.commands.EraseCustomer;
import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.Introduction;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.commands.MergeCustomer;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.RemoveContactPoint;
import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UnlinkExternalId;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.relationship.events.StageMove;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;

/** Any commands in any order, from a small vocabulary so that they meet, well-formed and not. */
class Commands implements ArbitrarySupplier<List<RelationshipCommand>> {

    private static final Arbitrary<String> WORDS = Arbitraries.of("a", "b", "c", "", "x".repeat(10_001));
    private static final Arbitrary<CustomerId> CUSTOMERS =
            Arbitraries.of("anna", "b", "c").map(CustomerId::new);
    private static final Arbitrary<Instant> INSTANTS = Arbitraries.of(
            Anna.EARLIER, Anna.NOW, Anna.EARLIER.plusSeconds(1), Instant.MIN, Instant.MAX, Instant.EPOCH);
    private static final Arbitrary<Channel> CHANNELS = Arbitraries.of(Channel.EMAIL, Channel.PHONE);

    @Override
    public Arbitrary<List<RelationshipCommand>> get() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, register()),
                        Tuple.of(20, identity()),
                        Tuple.of(20, care()),
                        Tuple.of(20, consents()),
                        Tuple.of(20, promises()),
                        Tuple.of(20, interactions()),
                        Tuple.of(10, merges()),
                        Tuple.of(1, WORDS.map(reason -> new EraseCustomer(ID, reason, NOW))))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<RelationshipCommand> register() {
        return WORDS.flatMap(word -> Arbitraries.of(
                new RegisterCustomer(ID, PROFILE, List.of(id(word)), List.of(), word, NOW),
                new RecordInteraction(
                        ID,
                        Purchase.purchase().summary(word).build(),
                        new Introduction(PROFILE, List.of(id("a")), List.of(point(word, true))),
                        NOW)));
    }

    private static Arbitrary<RelationshipCommand> identity() {
        return WORDS.flatMap(word -> Arbitraries.of(
                new ChangeDetails(ID, new Profile(CustomerKind.PERSON, word, null, null, null, null), NOW),
                new LinkExternalId(ID, id(word), NOW),
                new UnlinkExternalId(ID, id(word), NOW),
                new AddContactPoint(ID, point(word, true), NOW),
                new AddContactPoint(ID, point(word, false), NOW),
                new RemoveContactPoint(ID, ContactKind.CARD, word, NOW)));
    }

    private static Arbitrary<RelationshipCommand> care() {
        LocalDate day = LocalDate.parse("2026-01-01");
        return WORDS.flatMap(word -> Arbitraries.of(
                new AssignOwner(ID, word, NOW),
                new AssignOwner(ID, null, NOW),
                new TagCustomer(ID, word, NOW),
                new UntagCustomer(ID, word, NOW),
                new EstimateSpending(ID, Money.of("300", "GBP"), SpendingSource.SURVEY, word, day, NOW),
                new ChangeStage(ID, word, 1, null, word, StageMove.ENTRY, word, Map.of(), NOW),
                new ChangeStage(ID, "a", 2, word, "b", StageMove.FORWARD, "c", Map.of(), NOW),
                new AssignChannelPartner(ID, word, NOW),
                new AddStakeholder(ID, word, word, StakeholderRole.SUPPLIER, null, day, NOW),
                new EndStakeholder(ID, word, day, NOW),
                new EndStakeholder(ID, word, LocalDate.MIN, NOW)));
    }

    private static Arbitrary<RelationshipCommand> consents() {
        return WORDS.flatMap(word -> CHANNELS.flatMap(channel -> INSTANTS.flatMap(when -> Arbitraries.of(
                new GiveConsent(ID, word, channel, "form", when, NOW),
                new WithdrawConsent(ID, word, channel, "form", when, NOW)))));
    }

    private static Arbitrary<RelationshipCommand> promises() {
        return WORDS.flatMap(word -> INSTANTS.flatMap(when -> Arbitraries.of(
                new MakePromise(ID, word, "Call back", when, null, NOW),
                new KeepPromise(ID, word, NOW),
                new BreakPromise(ID, word, null, NOW))));
    }

    private static Arbitrary<RelationshipCommand> interactions() {
        var bought = Purchase.purchase().build();
        return WORDS.flatMap(word -> Arbitraries.of(
                new RecordInteraction(ID, Purchase.purchase().externalId(word).build(), null, NOW),
                new CorrectInteraction(ID, Purchase.purchase().summary(word).build(), bought, word, NOW),
                new RetractInteraction(ID, bought, word, NOW),
                new CloseThread(ID, word, NOW)));
    }

    private static Arbitrary<RelationshipCommand> merges() {
        return CUSTOMERS.flatMap(other -> Arbitraries.of(
                new MergeCustomer(ID, other, NOW), new SplitCustomer(ID, NOW), new RuleOutDuplicate(ID, other, NOW)));
    }

    private static ExternalId id(String word) {
        return new ExternalId("shop", word, 1);
    }

    private static ContactPoint point(String word, boolean identifying) {
        return new ContactPoint(ContactKind.CARD, word, identifying, identifying ? 1 : 0);
    }
}
