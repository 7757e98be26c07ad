package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.SignInUseCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** The portal: users sign in with a password and have a session; forms carry a token against forged requests. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/tenure/bootstrap/security/sessions.properties")
class PortalSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain portal(HttpSecurity http, SignInUseCase signIn) {
        SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        http.authenticationManager(new ProviderManager(new AccountProvider(signIn)))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new AccountFilter(signIn, contexts), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage(PortalEntry.LOGIN)
                        .defaultSuccessUrl("/")
                        .failureHandler(PortalSecurity::refused))
                .logout(logout -> logout.logoutSuccessUrl(PortalEntry.LOGIN + "?out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PortalEntry()))
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

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String why = reason instanceof TooManyAttempts wait ? "?wait=" + wait.seconds() : "?wrong";
        response.sendRedirect(request.getContextPath() + PortalEntry.LOGIN + why);
    }
}
