package io.tenure.loyalty.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ListBenefitsAtTillUseCase;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TakeBackBenefitAtTillUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitAtTillUseCase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.queries.SoftRight;
import java.time.InstantSource;
import java.util.List;

/** Lets tills give soft benefits to the members whom they name. */
record TillBenefits(
        BenefitDesk desk, Programmes programmes, TillMembers members, AccessLog accessLog, InstantSource clock)
        implements ListBenefitsAtTillUseCase, UseBenefitAtTillUseCase, TakeBackBenefitAtTillUseCase {

    @Override
    public List<SoftRight> benefits(MemberReference member, Caller caller) {
        return left(members.find(member, TillMembers.acting(caller)), caller);
    }

    @Override
    public List<SoftRight> use(MemberReference member, String benefit, ReceiptId receipt, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        AccountId record = record(member, receipt, acting);
        desk.use(record, benefit, receipt, acting);
        return left(record, caller);
    }

    @Override
    public List<SoftRight> takeBack(MemberReference member, ReceiptId receipt, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        AccountId record = record(member, receipt, acting);
        desk.takeBack(record, receipt.toString(), acting);
        return left(record, caller);
    }

    /** Whose use it is. Told again, it is who had it, whatever became of the code, the card or the membership since. */
    private AccountId record(MemberReference member, ReceiptId receipt, Caller acting) {
        AccountId owner = members.owner(member, acting);
        return desk.knows(owner, receipt.toString()) ? owner : members.find(member, acting);
    }

    /** None of a former member. */
    private List<SoftRight> left(AccountId record, Caller caller) {
        if (!members.isMember(record)) {
            return List.of();
        }
        AccountId account = members.payer(record);
        accessLog.read(caller, "pos", List.of(account.customer().value()));
        return desk.rights(account, programmes.required(record.programme(), clock.instant()), members.tier(record));
    }
}
