package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.messaging.application.port.in.SendMessageUseCase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a member who asks for the balance by text message. */
final class BalanceByMessage implements Policy {

    /** What a member writes, whatever the case. */
    private static final Set<String> ASKED = Set.of("BAL", "BALANCE", "余额");

    private static final String TEMPLATE = "balance";

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final TillMembers members;
    private final WalletQueries wallets;
    private final CustomerQueries customers;
    private final SendAutomaticMessageUseCase sendMessage;
    private final ExecutorService background;
    private final InstantSource clock;

    BalanceByMessage(LoyaltyModule.Ports ports, Programmes programmes, TillMembers members, WalletQueries wallets) {
        this.book = ports.book();
        this.programmes = programmes;
        this.members = members;
        this.wallets = wallets;
        this.customers = ports.customers();
        this.sendMessage = ports.sendMessage();
        this.background = ports.background();
        this.clock = ports.clock();
    }

    @Override
    public String name() {
        return "loyalty-balance-by-message";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.NEXT_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == InteractionRecorded.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof InteractionRecorded asked && asksForTheBalance(asked)) {
            OwnUnit.of(background, () -> answer(asked));
        }
    }

    private static boolean asksForTheBalance(InteractionRecorded e) {
        return e.channel() == Channel.MESSAGE
                && e.direction() == Direction.INBOUND
                && e.source().equals(SendMessageUseCase.SOURCE)
                && e.summary() != null
                && ASKED.contains(e.summary().strip().toUpperCase(Locale.ROOT));
    }

    /**
     * To the number that asked, once a minute at most. Nothing where text messages are not set up any more: nobody
     * could be answered.
     */
    private boolean answer(InteractionRecorded asked) {
        CustomerId customer = new CustomerId(asked.customerId());
        return sendMessage.send(
                new MessageDraft(
                        "balance:"
                                + asked.occurredAt()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .getEpochSecond(),
                        customer,
                        TEMPLATE,
                        MessageChannel.SMS,
                        asked.attributes().get(SendMessageUseCase.FROM),
                        Map.of(TEMPLATE, balance(customer)),
                        true),
                null);
    }

    private String balance(CustomerId customer) {
        boolean chinese = customers
                .find(customer, Caller.SYSTEM)
                .map(view -> view.language() != null && view.language().startsWith("zh"))
                .orElse(false);
        Instant now = clock.instant();
        String all = programmes.inForce(now).stream()
                .flatMap(programme -> balance(programme, customer, chinese))
                .collect(Collectors.joining(chinese ? "；" : "; "));
        if (all.isEmpty()) {
            return chinese ? "您尚未加入任何会员计划" : "you are in no programme";
        }
        return all;
    }

    private Stream<String> balance(Programme programme, CustomerId customer, boolean chinese) {
        AccountId record = new AccountId(programme.id().programme(), customer);
        if (!(book.account(record) instanceof Member)) {
            return Stream.empty();
        }
        String points = members.standing(record, Caller.SYSTEM).active() + (chinese ? " 积分" : " points");
        String title =
                chinese ? programme.title().zh() + "：" : programme.title().en() + ": ";
        return Stream.of(title
                + Stream.concat(Stream.of(points), money(members.payer(record)))
                        .collect(Collectors.joining(chinese ? "、" : ", ")));
    }

    private Stream<String> money(AccountId account) {
        List<WalletView> all = wallets.ofMember(account, Caller.SYSTEM);
        return all.stream().map(BalanceByMessage::money).filter(text -> !text.isEmpty());
    }

    private static String money(WalletView view) {
        Currency currency = Currency.getInstance(view.currency());
        long units = view.wallet().money().paidIn() + view.wallet().money().bonus();
        return units == 0
                ? ""
                : currency + " " + Money.ofMinor(units, currency).amount().toPlainString();
    }
}
