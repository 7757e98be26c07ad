package io.tenure.loyalty.application;

import io.tenure.access.AccessLog;
import io.tenure.loyalty.application.port.in.CancelReceiptUseCase;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.ChangeWalletUseCase;
import io.tenure.loyalty.application.port.in.CommitSaleUseCase;
import io.tenure.loyalty.application.port.in.DraftProgrammeUseCase;
import io.tenure.loyalty.application.port.in.HandOutCouponCodesUseCase;
import io.tenure.loyalty.application.port.in.IssueCardUseCase;
import io.tenure.loyalty.application.port.in.IssueCouponsUseCase;
import io.tenure.loyalty.application.port.in.LookUpMemberUseCase;
import io.tenure.loyalty.application.port.in.PutProgrammeInForceUseCase;
import io.tenure.loyalty.application.port.in.QuoteSaleUseCase;
import io.tenure.loyalty.application.port.in.RefundSaleUseCase;
import io.tenure.loyalty.application.port.in.RevokeCouponBatchUseCase;
import io.tenure.loyalty.application.port.in.StockRewardUseCase;
import io.tenure.loyalty.application.port.in.UseCouponUseCase;
import io.tenure.loyalty.queries.CardQueries;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.PartnerQueries;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.messaging.application.port.in.SentMessages;
import io.tenure.relationship.application.port.in.NormaliseContactUseCase;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RetractInteractionUseCase;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectKeys;
import io.tenure.shared.views.Views;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/** The loyalty module put together on the ports given. */
public final class LoyaltyModule {

    private final AccountService service;
    private final CardDesk cards;
    private final LoyaltyQueries queries;
    private final CardQueries cardQueries;
    private final WalletService wallets;
    private final WalletQueries walletQueries;
    private final Tills tills;
    private final CouponService coupons;
    private final CouponQueries couponQueries;
    private final PartnerQueries partnerQueries;
    private final LoyaltyReports reports;
    private final MemberSite memberSite;
    private final MemberFavours favours;
    private final Programmes programmes;
    private final List<Policy> policies;
    private final List<Work> works;

    /** What the module stands on. */
    public record Ports(
            LoyaltyBook book,
            ProgrammeFiles files,
            Ledger ledger,
            EventCodec codec,
            Views views,
            CustomerQueries customers,
            CustomerEvents events,
            NormaliseContactUseCase normaliseContact,
            RecordInteractionUseCase recordInteraction,
            RetractInteractionUseCase retractInteraction,
            SegmentQueries segments,
            SendAutomaticMessageUseCase sendMessage,
            SentMessages sentMessages,
            Sealer sealer,
            SubjectKeys keys,
            AccessLog accessLog,
            LoyaltyReports.Sources sources,
            PolicyProgress progress,
            ExecutorService background,
            InstantSource clock) {}

    public LoyaltyModule(Ports ports) {
        programmes = new Programmes(ports.ledger(), ports.codec(), ports.files());
        DoneBefore before = new DoneBefore(ports.book(), ports.ledger(), ports.codec());
        RewardDesk desk = new RewardDesk(ports.book(), before, ports.clock());
        AccountGate gate = new AccountGate(ports.customers(), ports.ledger());
        CardCodes codes = new CardCodes(ports.keys());
        CardNumbers numbers = new CardNumbers(ports.sealer());
        cards = new CardDesk(ports.book(), gate, programmes, numbers, codes, ports.views(), ports.clock());
        cardQueries = new CardReads(ports.views(), programmes, ports.customers(), codes, ports.accessLog());
        ToldPurchases told = new ToldPurchases(ports.events(), ports.segments(), ports.ledger());
        CountedPurchases counted = new CountedPurchases(ports.ledger(), ports.codec());
        RuleBudgets budgets = new RuleBudgets(programmes, counted, ports.clock());
        var counting = new PurchaseCounting(programmes, told, ports.book(), budgets, counted, ports.clock());
        Coupons known = new Coupons(ports.ledger(), ports.codec(), ports.sealer());
        CouponDesk couponDesk = new CouponDesk(ports.book(), known, before, ports.clock());
        couponQueries = new CouponReads(ports.views(), known, CouponJudge.on(ports, known), gate);
        tills = Tills.on(ports, before, programmes, numbers, codes, counting, told, known, couponDesk);
        service = new AccountService(
                ports, desk, before, gate, new Enrolment(ports.book(), ports.ledger(), ports.sealer()), programmes);
        wallets = new WalletService(ports.book(), gate, programmes, ports.ledger(), ports.views(), ports.clock());
        coupons = new CouponService(ports.book(), gate, ports.views(), couponDesk, known, programmes, ports.clock());
        partnerQueries = new PartnerReads(ports.views(), programmes, ports.clock());
        walletQueries = new WalletReads(ports.views(), PastAccounts.on(ports), ports.customers(), ports.accessLog());
        queries = new LoyaltyReads(ports, programmes, before);
        favours = MemberFavours.on(ports, gate, programmes, tills.members(), desk, before, queries);
        var answers = new MemberSite.Answers(
                queries, walletQueries, cardQueries, favours.benefits(), favours.gatherings(), couponQueries);
        memberSite = MemberSite.on(ports, programmes, codes, answers);
        LoyaltyBook apart = new Apart(ports.book(), ports.background());
        var own = Stream.of(
                new PurchasePolicy(apart, counting, tills.cancelled(), ports.background()),
                new ReceiptPolicy(ports.book(), tills.cancelled(), tills.payments(), ports.background()),
                new TransferPolicy(apart, before, ports.clock()),
                new JoiningPolicy(apart, programmes, ports.customers(), ports.ledger(), ports.sealer(), ports.clock()),
                new WalletPolicy(apart, programmes, ports.clock()),
                new CouponPolicy(apart, known, ports.clock()),
                new RewardPolicy(apart, new RewardDesk(apart, before, ports.clock()), ports.clock()),
                new BalanceByMessage(ports, programmes, tills.members(), walletQueries),
                new SeatPolicy(apart, ports.views(), ports.clock()),
                new AttendancePolicy(ports.recordInteraction(), ports.background()),
                new GreetingPolicy(programmes, ports.sendMessage(), ports.background()),
                new ErasureOfMemberships(apart, programmes, ports.sealer(), ports.clock()));
        policies = Stream.concat(own, GuestLetters.policies(ports, programmes, tills.members()).stream())
                .toList();
        reports = new LoyaltyReports(ports, programmes, told, walletQueries);
        works = List.of(
                new SettleDueAccounts(ports.book(), programmes, ports.views(), ports.clock()),
                new GreetMembers(ports.book(), programmes, ports.views(), ports.progress(), ports.clock()),
                new ReleaseReservations(desk, programmes, ports.views(), ports.clock()),
                new ReleaseCoupons(couponDesk, known, ports.views(), ports.clock()),
                new ReleaseRuleBudgets(ports.book(), budgets, programmes, ports.clock()));
    }

    public DraftProgrammeUseCase draftProgramme() {
        return service::draft;
    }

    public PutProgrammeInForceUseCase putProgrammeInForce() {
        return service::putInForce;
    }

    public ChangeLoyaltyAccountUseCase changeAccount() {
        return service::change;
    }

    public IssueCardUseCase issueCard() {
        return cards;
    }

    public CardQueries cardQueries() {
        return cardQueries;
    }

    public LookUpMemberUseCase lookUpMember() {
        return tills.members();
    }

    public QuoteSaleUseCase quoteSale() {
        return tills.desk()::quote;
    }

    public CommitSaleUseCase commitSale() {
        return tills.desk()::commit;
    }

    public RefundSaleUseCase refundSale() {
        return tills.returns()::refund;
    }

    public CancelReceiptUseCase cancelReceipt() {
        return tills.cancellations()::cancel;
    }

    public StockRewardUseCase stockReward() {
        return service::stock;
    }

    public LoyaltyQueries queries() {
        return queries;
    }

    public ChangeWalletUseCase changeWallet() {
        return wallets::change;
    }

    public WalletQueries walletQueries() {
        return walletQueries;
    }

    public IssueCouponsUseCase issueCoupons() {
        return coupons::issue;
    }

    public HandOutCouponCodesUseCase handOutCouponCodes() {
        return coupons::handOut;
    }

    public RevokeCouponBatchUseCase revokeCouponBatch() {
        return coupons::revoke;
    }

    public UseCouponUseCase useCoupon() {
        return coupons::use;
    }

    public CouponQueries couponQueries() {
        return couponQueries;
    }

    public MemberFavours favours() {
        return favours;
    }

    public PartnerQueries partnerQueries() {
        return partnerQueries;
    }

    public MemberSite memberSite() {
        return memberSite;
    }

    public LoyaltyReports reports() {
        return reports;
    }

    /** The streams of the ledger that tell of a customer and nobody else, in whichever programme. */
    public Stream<String> streams(CustomerId customer) {
        return programmes.streams(customer);
    }

    public List<Policy> policies() {
        return policies;
    }

    public List<Work> works() {
        return works;
    }
}
