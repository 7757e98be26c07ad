package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.customer;
import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static io.tenure.bootstrap.security.Writes.post;

import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.security.Writes.Request;
import io.tenure.shared.jobs.Jobs;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Requests that succeed for the endpoints of loyalty programmes. */
final class LoyaltyWrites {

    static final String PROGRAMMES = "/api/v1/loyalty/programmes";
    static final String ACCOUNT = " /api/v1/loyalty/programmes/{programme}/members/{id}";
    private static final String TEXT = """
            name: club
            title: {en: Club, zh: 会员俱乐部}
            currency: GBP
            time-zone: Europe/London
            points: {rounding: down, negative-balance: owe, adjustment-limit: 100, worth: {points: 1, value: 0.01}}
            earn:
              - {id: base, points: 1, per: 1}
            stored-value:
              - {currency: GBP, most: 1000, bonus: [{from: 100, gives: 5}]}
            coupons:
              - {id: spring, title: {en: Spring, zh: 春季}, amount: 5, from: 2026-01-01, to: 2199-12-31, budget: 1000}
            member-prices:
              - {id: wool, title: {en: Wool, zh: 羊毛}, from: 2026-01-01, prices: [{item: wool, price: 1.5}]}
            priority-booking:
              - {id: cabins, title: {en: Cabins, zh: 客舱}, items: [cabin], opens: [{from: 2026-01-01T09:00}]}
            soft-benefits:
              - {id: coffee, title: {en: Coffee, zh: 咖啡}, times: 2, per: month}
            partners:
              - {id: ferry, title: {en: Ferry, zh: 渡轮}, outlets: [north], terms: [{from: 2026-01-01, earn-price: 0.015, burn-price: 0.01}]}
            """;

    static final List<Writes> ALL = List.of(
            new Writes("PUT /api/v1/loyalty/programmes/{programme}", _ -> draft()),
            new Writes("POST /api/v1/loyalty/programmes/{programme}/versions/{version}/in-force", server -> {
                drafted(server);
                return post(PROGRAMMES + "/club/versions/1/in-force", "{'from':'2099-01-01T00:00:00Z'}");
            }),
            new Writes("PUT" + ACCOUNT, server -> {
                inForce(server);
                return enrolment(PROGRAMMES + "/club/members/" + Writes.id(customer(server)));
            }),
            onAccount("/redemptions", "{'id':'r','points':10,'purpose':'coffee'}"),
            new Writes("POST" + ACCOUNT + "/redemptions/{redemptionId}/cancellation", server -> {
                String account = member(server);
                send(server, post(account + "/redemptions", "{'id':'r','points':10,'purpose':'coffee'}"));
                return post(account + "/redemptions/r/cancellation", "");
            }),
            new Writes(
                    "POST" + ACCOUNT + "/soft-benefits/{benefit}/uses",
                    server -> post(member(server) + "/soft-benefits/coffee/uses", "{'id':'u','outlet':'north'}")),
            new Writes("POST" + ACCOUNT + "/soft-benefits/uses/{use}/cancellation", server -> {
                String benefits = member(server) + "/soft-benefits";
                send(server, post(benefits + "/coffee/uses", "{'id':'u'}"));
                return post(benefits + "/uses/u/cancellation", "");
            }),
            new Writes("PUT /api/v1/loyalty/programmes/{programme}/events/{event}", server -> {
                inForce(server);
                return plan("dinner-" + next());
            }),
            new Writes("POST /api/v1/loyalty/programmes/{programme}/events/{event}/call-off", server -> {
                inForce(server);
                String event = "off-" + next();
                send(server, plan(event));
                return post(PROGRAMMES + "/club/events/" + event + "/call-off", "{'reason':'storm'}");
            }),
            new Writes("PUT" + ACCOUNT + "/events/{event}", server -> {
                String account = member(server);
                send(server, plan("dinner"));
                return new Request("PUT", account + "/events/dinner", json("{'state':'INVITED'}"));
            }),
            new Writes("PUT" + ACCOUNT + "/pool", 1, server -> {
                String keeper = member(server);
                return new Request("PUT", member(server) + "/pool", pool(keeper));
            }),
            new Writes("DELETE" + ACCOUNT + "/pool", 1, server -> {
                String keeper = member(server);
                String account = member(server);
                send(server, new Request("PUT", account + "/pool", pool(keeper)));
                return new Request("DELETE", account + "/pool", "");
            }),
            onAccount("/adjustments", "{'id':'a','points':5,'reason':'goodwill'}"),
            onProgramme("/effect-reports", "{'days':30}"),
            onProgramme("/liability-reports", ""),
            onProgramme("/simulations", "{'version':1}"),
            new Writes("POST /api/v1/loyalty/programmes/{programme}/simulations/jobs/{job}/stop", server -> {
                inForce(server);
                String simulations = PROGRAMMES + "/club/simulations";
                server.post(simulations, json("{'version':1}"), Role.ADMIN).requireStatus(202);
                return post(simulations + "/jobs/" + simulation(server) + "/stop", "");
            }),
            onRequest("/approval"),
            onRequest("/refusal"),
            // sent, received, settled
            new Writes("POST" + ACCOUNT + "/transfers", 3, server -> {
                String other = member(server);
                return post(
                        member(server) + "/transfers",
                        "{'id':'t','to':'" + other.substring(other.lastIndexOf('/') + 1) + "','points':3}");
            }),
            new Writes("PUT /api/v1/loyalty/programmes/{programme}/rewards/{reward}", server -> {
                inForce(server);
                return stocking();
            }),
            // kept back, paid, handed out
            new Writes("POST" + ACCOUNT + "/rewards", 3, server -> {
                String account = member(server);
                send(server, stocking());
                return post(account + "/rewards", "{'id':'cup-" + next() + "','reward':'cup','price':10}");
            }),
            onAccount("/cards", ""),
            onCard("/replacement", ""),
            onCard("/block", "{'reason':'LOST'}"),
            new Writes("POST" + ACCOUNT + "/cards/{card}/found", server -> {
                String card = card(server);
                send(server, post(card + "/block", "{'reason':'STOLEN'}"));
                return post(card + "/found", "");
            }),
            // ended, and the wallet closed
            new Writes(
                    "POST" + ACCOUNT + "/end", 2, server -> post(member(server) + "/end", "{'reason':'asked for'}")));

    private LoyaltyWrites() {}

    private static Writes onAccount(String path, String body) {
        return new Writes("POST" + ACCOUNT + path, server -> post(member(server) + path, body));
    }

    private static Writes onProgramme(String path, String body) {
        return new Writes("POST /api/v1/loyalty/programmes/{programme}" + path, server -> {
            inForce(server);
            return post(PROGRAMMES + "/club" + path, body);
        });
    }

    private static Writes onCard(String path, String body) {
        return new Writes("POST" + ACCOUNT + "/cards/{card}" + path, server -> post(card(server) + path, body));
    }

    /** The address of the card of a new member. */
    private static String card(RunningServer server) {
        String cards = member(server) + "/cards";
        return cards + "/" + Writes.made(server, cards, "", "/id");
    }

    /** Somebody asks for many points, and somebody else answers. */
    private static Writes onRequest(String answer) {
        return new Writes("POST" + ACCOUNT + "/adjustments/{adjustmentId}" + answer, server -> {
            String account = member(server);
            server.send(
                            "POST",
                            account + "/adjustments",
                            json("{'id':'big','points':5000,'reason':'goodwill'}"),
                            server.key(Role.INTEGRATION))
                    .requireStatus(200);
            return post(account + "/adjustments/big" + answer, "");
        });
    }

    static Request stocking() {
        return new Request(
                "PUT",
                PROGRAMMES + "/club/rewards/cup",
                json("{'stockingId':'%d','title':'Cup','price':10,'pieces':5}".formatted(next())));
    }

    private static String pool(String keeper) {
        return json("{'keeper':'" + keeper.substring(keeper.lastIndexOf('/') + 1) + "'}");
    }

    private static Request plan(String event) {
        return new Request(
                "PUT",
                PROGRAMMES + "/club/events/" + event,
                json("{'title':'Dinner','place':'Quay','beginsAt':'2199-05-04T18:00:00Z','seats':40}"));
    }

    private static Request draft() {
        return new Request("PUT", PROGRAMMES + "/club", "{\"text\":" + new JsonMapper().writeValueAsString(TEXT) + "}");
    }

    private static void drafted(RunningServer server) {
        send(server, draft());
    }

    static void inForce(RunningServer server) {
        drafted(server);
        send(server, post(PROGRAMMES + "/club/versions/1/in-force", "{}"));
    }

    /** The address of the account of a new member with some points. */
    static String member(RunningServer server) {
        String account = newcomer(server);
        send(server, enrolment(account));
        send(server, post(account + "/adjustments", "{'id':'start-" + next() + "','points':50,'reason':'start'}"));
        return account;
    }

    /** The address of the account that a new customer would have. */
    static String newcomer(RunningServer server) {
        inForce(server);
        return PROGRAMMES + "/club/members/" + Writes.id(customer(server));
    }

    private static Request enrolment(String account) {
        return new Request("PUT", account, json("{'outlet':'high street'}"));
    }

    static void send(RunningServer server, Request request) {
        Answer answer = server.send(request.method(), request.path(), request.body(), server.key(Role.ADMIN));
        if (answer.status() >= 300) {
            throw new AssertionError(request + ": " + answer.body());
        }
    }

    /** The job of the last simulation, which may have ended already. */
    private static String simulation(RunningServer server) {
        Jobs jobs = server.context().getBean(Core.class).jobs();
        return Stream.concat(jobs.unfinished().stream(), jobs.ended(100).stream())
                .filter(job -> job.work().equals("simulate-loyalty-programme"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
