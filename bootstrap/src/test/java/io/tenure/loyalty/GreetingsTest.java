package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Movement;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.rules.TextProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is eleven in London, on the fourth of May 2026. */
class GreetingsTest {

    private static final String GREETINGS = """
            greetings:
              - {id: birthday, title: {en: Happy birthday, zh: 生日快乐}, on: birthday, points: 50}
              - {id: years, title: {en: Another year, zh: 周年快乐}, on: anniversary, points: 20}
              - {id: star-wars, title: {en: The fourth, zh: 星战日}, on: 05-06, points: 4, message: {template: fourth}}
            """;

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        tenure.core().loyalty().draftProgramme().draft("club", ClubOfTheShop.TEXT + GREETINGS, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 2), null, MARKETER);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void membersAreGreetedOnTheirDaysOnceAYear() throws Exception {
        AccountId ada = enrol("ada", "--05-04");
        AccountId bob = enrol("bob", "--05-05");
        AccountId eve = enrol("eve", null);

        greet();
        greet();
        assertThat(greetings(ada)).containsExactly("greeting-birthday-2026");
        assertThat(greetings(bob)).isEmpty();

        tenure.later(Duration.ofDays(1));
        tenure.restart();
        greet();
        assertThat(greetings(bob)).containsExactly("greeting-birthday-2026");

        tenure.later(Duration.ofDays(1));
        greet();
        assertThat(greetings(eve)).containsExactly("greeting-star-wars-2026");

        tenure.later(Duration.ofDays(363));
        greet();
        assertThat(greetings(ada))
                .containsExactly(
                        "greeting-years-2027",
                        "greeting-birthday-2027",
                        "greeting-star-wars-2026",
                        "greeting-birthday-2026");
        assertThat(greetings(eve)).containsExactly("greeting-years-2027", "greeting-star-wars-2026");
    }

    @Test
    void nobodyIsGreetedBeforeNineNorMoreThanThreeDaysLate() throws Exception {
        AccountId ada = enrol("ada", "--05-09");
        AccountId bob = enrol("bob", "--05-11");
        greet();
        tenure.later(Duration.ofDays(4).plusHours(20));
        greet();
        assertThat(greetings(ada)).as("at seven").containsExactly("greeting-star-wars-2026");
        tenure.later(Duration.ofDays(5));
        greet();
        assertThat(greetings(ada)).as("four days late").hasSize(1);
        assertThat(greetings(bob)).as("two days late").hasSize(2);
    }

    @Test
    void greetingThatIsNothingIsRefused() {
        String wrong = ClubOfTheShop.TEXT + "greetings:\n  - {id: x, title: {en: X, zh: X}, on: 13-40}\n";
        assertThatThrownBy(() -> tenure.core().loyalty().draftProgramme().draft("club", wrong, MARKETER))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::where)
                        .containsExactlyInAnyOrder("greetings.x.on", "greetings.x.points"));
    }

    private AccountId enrol(String name, @Nullable String birthday) {
        AccountId account = new AccountId("club", tenure.register(name));
        tenure.core()
                .loyalty()
                .changeAccount()
                .change(account, new LoyaltyDeed.Enrol("high-street", birthday, null), SHOP);
        return account;
    }

    private void greet() throws Exception {
        for (Work work : tenure.core().loyalty().works()) {
            if (work.name().equals("greet-members")) {
                work.run(new Unwatched());
            }
        }
    }

    /** Newest first. */
    private List<String> greetings(AccountId account) throws InterruptedException {
        tenure.core().views().awaitProgress("loyalty", tenure.core().ledger().head(), Duration.ofSeconds(20));
        return tenure.core().loyalty().queries().history(account, null, 100, SHOP).views().stream()
                .filter(movement -> movement.kind() == Movement.Kind.GREETED)
                .map(MovementView::reference)
                .toList();
    }
}
