package vn.nhipcau.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Set;

/**
 * Keeps foreign web pages out. The sandbox listens on this machine only, but a page from anywhere,
 * open in a browser on this machine, could still send to it: such requests carry another host name
 * (DNS rebinding) or another origin (cross-site forms and scripts) and are refused.
 */
@SandboxOnly
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class Door extends OncePerRequestFilter {
    private static final Set<String> THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final String PAGE_RULES =
            "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!THIS_MACHINE.contains(request.getServerName())) {
            response.sendError(403, "The sandbox answers on localhost only.");
            return;
        }
        if (foreign(request)) {
            response.sendError(403, "The sandbox takes nothing from other web pages.");
            return;
        }
        if (request.getRequestURI().startsWith("/sandbox")) {
            response.setHeader("Content-Security-Policy", PAGE_RULES);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        chain.doFilter(request, response);
    }

    private static boolean foreign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals(ownOrigin(request))) return true;
        boolean fromElsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        return fromElsewhere && !followsLink(request);
    }

    private static boolean followsLink(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && isPage(request.getRequestURI());
    }

    private static boolean isPage(String path) {
        return path.equals("/") || path.equals("/sandbox") || path.equals("/sandbox/");
    }

    private static @Nullable String ownOrigin(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? null : request.getScheme() + "://" + host;
    }
}
