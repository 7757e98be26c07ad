package io.tenure.loyalty.portal;

import io.tenure.loyalty.application.port.in.RequestSignInCodeUseCase;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase.Answer.Refused;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase.Answer.SignedIn;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase.Answer.TooOften;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase.Attempt;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.LanguageLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a member in to the page of his own, by a code that is sent to him. */
@Controller
@RequestMapping("/my")
class OwnSignInController {

    private static final String SIGN_IN = "loyalty/own/sign-in";

    private final RequestSignInCodeUseCase requestCode;
    private final SignInByCodeUseCase signIn;
    private final OwnSession session;

    OwnSignInController(RequestSignInCodeUseCase requestCode, SignInByCodeUseCase signIn, OwnSession session) {
        this.requestCode = requestCode;
        this.signIn = signIn;
        this.session = session;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAttribute(
                "languages",
                request.getMethod().equals("GET")
                        ? LanguageLinks.from(request)
                        : new LanguageLinks("/my/sign-in?lang=en", "/my/sign-in?lang=zh-CN"));
        model.addAttribute("member", false);
    }

    @GetMapping("/sign-in")
    String form(HttpServletRequest request, Model model) {
        boolean out = request.getParameterMap().containsKey("out");
        model.addAttribute("good", out);
        model.addAttribute("notice", out ? "own.signed-out" : null);
        return SIGN_IN;
    }

    @PostMapping("/code")
    String code(@RequestParam String contact, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return switch (requestCode.request(contact, request.getRemoteAddr())) {
                case RequestSignInCodeUseCase.Answer.Asked asked -> codeForm(contact, asked.attempt(), null, model);
                case RequestSignInCodeUseCase.Answer.TooOften often -> {
                    response.setStatus(429);
                    response.setHeader(
                            "Retry-After", Long.toString(often.retryAfter().toSeconds() + 1));
                    yield again(contact, "own.too-often", model);
                }
            };
        } catch (Refusal unreadable) {
            response.setStatus(422);
            return again(contact, "own.contact.unreadable", model);
        }
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String contact,
            @RequestParam String attempt,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.signIn(new Attempt(contact, attempt, code), request.getRemoteAddr())) {
            case SignedIn(var member) -> {
                session.begin(member, request, response);
                yield "redirect:/my";
            }
            case Refused() -> {
                response.setStatus(422);
                yield codeForm(contact, attempt, "own.code.wrong", model);
            }
            case TooOften often -> {
                response.setStatus(429);
                response.setHeader(
                        "Retry-After", Long.toString(often.retryAfter().toSeconds() + 1));
                yield codeForm(contact, attempt, "own.too-often", model);
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
        return "redirect:/my/sign-in?out";
    }

    private static String codeForm(String contact, String attempt, @Nullable String notice, Model model) {
        model.addAttribute("contact", contact);
        model.addAttribute("attempt", attempt);
        model.addAttribute("notice", notice);
        return "loyalty/own/code";
    }

    private static String again(String contact, String notice, Model model) {
        model.addAttribute("contact", contact);
        model.addAttribute("good", false);
        model.addAttribute("notice", notice);
        return SIGN_IN;
    }
}
