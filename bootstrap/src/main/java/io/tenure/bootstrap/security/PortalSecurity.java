package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.SignInUseCase;
import io.tenure.shared.sealing.SubjectKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The portal: users sign in with a password; forms carry a token against forged requests. The browser carries all of it
 * in cookies, so that any node can take its next request.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/tenure/bootstrap/security/server.properties")
class PortalSecurity {

    @Bean
    @Order(3)
    SecurityFilterChain portal(HttpSecurity http, SignInUseCase signIn, SubjectKeys keys, Clock clock) {
        SignInCookie cookie = new SignInCookie(signIn, new Signature(secret("sign-in", keys)), clock);
        http.authenticationManager(new ProviderManager(new AccountProvider(signIn)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(cookie))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .requestCache(cache -> cache.requestCache(pageAskedFor()))
                .addFilterBefore(new AccountFilter(cookie), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage(PortalEntry.LOGIN)
                        .defaultSuccessUrl("/")
                        .failureHandler(PortalSecurity::refused))
                .logout(logout -> logout.logoutSuccessUrl(PortalEntry.LOGIN + "?out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PortalEntry(PortalEntry.LOGIN)))
                .authorizeHttpRequests(requests -> {
                    PortalRules.OPEN.forEach(
                            pattern -> requests.requestMatchers(pattern).permitAll());
                    PortalRules.ALL.forEach(rule ->
                            requests.requestMatchers(ApiSecurity.matcher(rule)).hasAnyRole(rule.roleNames()));
                    requests.anyRequest().denyAll();
                });
        Hardening.portal(http);
        return http.build();
    }

    static byte[] secret(String name, SubjectKeys keys) {
        byte[] offered = new byte[Signature.KEY_BYTES];
        new SecureRandom().nextBytes(offered);
        return keys.installationSecret(name, offered);
    }

    static CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("TENURE-FORMS");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Where somebody is led who had to sign in first. */
    private static RequestCache pageAskedFor() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null);
        return cache;
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String why = reason instanceof TooManyAttempts wait ? "?wait=" + wait.seconds() : "?wrong";
        response.sendRedirect(request.getContextPath() + PortalEntry.LOGIN + why);
    }
}
