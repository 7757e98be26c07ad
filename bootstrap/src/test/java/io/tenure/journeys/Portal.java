package io.tenure.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.alerts.queries.AlertQueries;
import io.tenure.alerts.queries.AlertQuery;
import io.tenure.alerts.queries.AlertView;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import io.tenure.integration.Announcements;
import io.tenure.integration.contract.EventTypes;
import io.tenure.integration.webhooks.WebhookDesk;
import io.tenure.integration.webhooks.WebhookDraft;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.LookUpMemberUseCase;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.portal.OwnSession;
import io.tenure.loyalty.programme.CardNumber;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.tink.TinkSealer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A server with people and customers, and the Chromium of this machine beside it. */
final class Portal implements AutoCloseable {
    /** So many raise an alert. */
    private static final int GUESSES = 15;

    private static final int REDEMPTIONS = 10;

    private final ConfigurableApplicationContext server;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final String address;

    final Customers customers;

    Portal(Path directory) {
        server = Server.start(DataDirectory.create(directory.resolve("data")), 0, TrustedProxies.NONE);
        address = "http://127.0.0.1:"
                + Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port"));
        People.settleIn(server);
        customers = new Customers(server);
    }

    /** Opens a browser that nobody has signed in with yet; what it objects to joins the complaints. */
    BrowserContext visitor(List<String> complaints) {
        var visitor = visitor(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/London"));
        visitor.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        visitor.onWebError(error -> complaints.add(error.error()));
        return visitor;
    }

    /** Opens a browser of the size of a phone. */
    BrowserContext phone() {
        return visitor(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844));
    }

    private BrowserContext visitor(Browser.NewContextOptions options) {
        var visitor = Chromium.BROWSER.newContext(options.setBaseURL(address));
        visitors.add(visitor);
        return visitor;
    }

    /** Signs somebody in and shows the first page. */
    Page signIn(BrowserContext visitor, String name) {
        return signIn(visitor, name, People.PASSWORD);
    }

    Page signIn(BrowserContext visitor, String name, String password) {
        var page = visitor.newPage();
        page.navigate("/login");
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        return page;
    }

    /** Lets a member in as the code does that would be sent to the member's e-mail address. */
    Page signInMember(BrowserContext visitor, CustomerId member) {
        var core = server.getBean(Core.class);
        var contact = core.relationship().queries().find(member, Caller.SYSTEM).orElseThrow().contactPoints().stream()
                .filter(point -> point.kind() == ContactKind.EMAIL)
                .findFirst()
                .orElseThrow();
        var sealer = new TinkSealer(core.store().keys());
        var answer = new MockHttpServletResponse();
        server.getBean(OwnSession.class)
                .begin(
                        new SignedInMember(member, sealer.fingerprint("sign-in/EMAIL/" + contact.value())),
                        new MockHttpServletRequest(),
                        answer);
        var cookie = Objects.requireNonNull(answer.getCookie("TENURE-MEMBER"));
        visitor.addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue())
                .setDomain("127.0.0.1")
                .setPath("/my")));
        return visitor.newPage();
    }

    /** The page of a webhook that did not take what it was sent. */
    String webhook() {
        var admin = new Caller(People.ADA, Set.of(Role.ADMIN));
        var desk = server.getBean(WebhookDesk.class);
        var draft = new WebhookDraft(
                "shop",
                "http://127.0.0.1:1/events",
                EventTypes.all().values().stream().limit(2).collect(Collectors.toSet()),
                false);
        var webhook = desk.create(draft, null, admin).view();
        try {
            desk.redeliver(webhook.id(), firstEvent(), admin);
        } catch (InterruptedException cut) {
            throw new IllegalStateException(cut);
        }
        return "/admin/webhooks/" + webhook.id();
    }

    /** The page of an alert about a till of this name, which guessed. */
    String alert(String till) {
        var lookUp = server.getBean(LookUpMemberUseCase.class);
        var guesser = new Caller(till, Set.of(Role.POS));
        var nobodys = new MemberReference(
                MemberReference.Kind.CARD, CardNumber.with("900000000000000000").digits(), null);
        for (int guess = 0; guess < GUESSES; guess++) {
            assertThatThrownBy(() -> lookUp.lookUp(nobodys, guesser)).isInstanceOf(Refusal.class);
        }
        await().until(() -> about(till).isPresent());
        return "/alerts/" + about(till).orElseThrow();
    }

    /** The page of an alert about a member of the club, who redeemed often. */
    String alert(CustomerId member) {
        var account = new AccountId("club", member);
        var change = server.getBean(ChangeLoyaltyAccountUseCase.class);
        change.change(account, new LoyaltyDeed.Adjust("often", REDEMPTIONS, "To be redeemed"), Caller.SYSTEM);
        for (int time = 0; time < REDEMPTIONS; time++) {
            change.change(account, new LoyaltyDeed.Redeem("often-" + time, 1, "A sweet"), Caller.SYSTEM);
        }
        await().until(() -> about(member.value()).isPresent());
        return "/alerts/" + about(member.value()).orElseThrow();
    }

    private Optional<String> about(String till) {
        var admin = new Caller(People.ADA, Set.of(Role.ADMIN));
        return server.getBean(AlertQueries.class).alerts(new AlertQuery(null, null, null, 50), admin).views().stream()
                .filter(alert -> alert.subject().equals(till))
                .map(AlertView::id)
                .findFirst();
    }

    /** Has the money of segments reckoned, as it is every hour. */
    void reckonMoneyOfSegments() {
        var jobs = server.getBean(Core.class).jobs();
        String job = jobs.begin("reckon-money-by-segment", "journey", "");
        await().until(() ->
                jobs.find(job).filter(found -> found.state() == Job.State.DONE).isPresent());
    }

    /** An event that a policy could not take. */
    void deadLetter() {
        server.getBean(DeadLetters.class)
                .put(new DeadLetter("erasure", 1, "journey", 0, "The disk is full", 5, Instant.now()));
    }

    private long firstEvent() {
        var core = server.getBean(Core.class);
        var announcements = new Announcements(core.codec());
        return core.ledger().readAll(0, 1_000).stream()
                .flatMap(commit -> announcements.of(commit).stream())
                .findFirst()
                .orElseThrow()
                .position();
    }

    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
        server.close();
    }
}
