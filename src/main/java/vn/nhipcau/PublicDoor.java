package vn.nhipcau;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * What every answer of the service's own port says to browsers, and what no browser may ask for:
 * nothing here is for other web pages. The sandbox, which has a page, has a stricter door behind
 * this one.
 *
 * <p>The name by which it is called is not looked at here: Telegram shows a secret, what proxies
 * make of the name is theirs, and health says one word.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicDoor extends OncePerRequestFilter {
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin");

    private final boolean sandbox;

    PublicDoor(@Value("${nhipcau.sandbox.enabled:false}") boolean sandbox) {
        this.sandbox = sandbox;
    }

    /** Sets what browsers are told with every answer. */
    static void tellBrowsers(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tellBrowsers(response);
        if (!sandbox && isFromAnotherPage(request))
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        else chain.doFilter(request, response);
    }

    private static boolean isFromAnotherPage(HttpServletRequest request) {
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        return (origin != null && !Set.of("http://" + host, "https://" + host).contains(origin))
                || "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
