package vn.nhipcau.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The Bot API over HTTP: checks the token, reads the arguments, finds the method, words refusals.
 */
@SandboxOnly
@RestController
class BotApiController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SandboxSettings settings;
    private final World world;
    private final FileStore files;
    private final Map<String, Function<Arguments, Object>> methods =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    BotApiController(
            SandboxSettings settings, World world, FileStore files, List<BotMethods> groups) {
        this.settings = settings;
        this.world = world;
        this.files = files;
        groups.forEach(group -> methods.putAll(group.methods()));
    }

    @RequestMapping(
            path = "/bot{token}/{method}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> call(
            @PathVariable String token, @PathVariable String method, HttpServletRequest request)
            throws IOException, ServletException {
        try {
            checkToken(token);
            var arguments = read(request);
            var known = methods.get(method);
            if (known == null) throw new Refusal(404, "Not Found: method not found");
            return answer(200, world.change(() -> result(known.apply(arguments))));
        } catch (Refusal refusal) {
            return refuse(refusal);
        }
    }

    @GetMapping("/file/bot{token}/{*path}")
    ResponseEntity<byte[]> download(@PathVariable String token, @PathVariable String path) {
        try {
            checkToken(token);
            var file = files.atPath(path.substring(1));
            if (file == null) throw new Refusal(404, "Not Found");
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(files.bytes(file));
        } catch (Refusal refusal) {
            return refuse(refusal);
        }
    }

    private void checkToken(String token) {
        if (MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                settings.token().getBytes(StandardCharsets.UTF_8))) return;
        boolean looksRight = token.matches("[1-9]\\d*:.+");
        throw new Refusal(
                401, looksRight ? "Unauthorized" : "Unauthorized: invalid token specified");
    }

    private static Arguments read(HttpServletRequest request) throws IOException, ServletException {
        var values = JSON.createObjectNode();
        var uploads = new HashMap<String, Upload>();
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) uploads.put(part.getName(), upload(part));
            }
        }
        request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
        if (type.contains("json")) values.setAll(json(request.getInputStream().readAllBytes()));
        return new Arguments(values, uploads);
    }

    private static Upload upload(Part part) throws IOException {
        try (var in = part.getInputStream()) {
            return new Upload(
                    part.getSubmittedFileName(), part.getContentType(), in.readAllBytes());
        }
    }

    private static ObjectNode json(byte[] body) {
        if (body.length == 0) return JSON.createObjectNode();
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) return object;
        } catch (JacksonException odd) {
            throw Refusal.bad("can't parse JSON object");
        }
        throw Refusal.bad("object expected");
    }

    private static ObjectNode result(Object result) {
        var answer = JSON.createObjectNode().put("ok", true);
        answer.set("result", JSON.valueToTree(result));
        return answer;
    }

    private static ResponseEntity<byte[]> refuse(Refusal refusal) {
        var answer = JSON.createObjectNode().put("ok", false).put("error_code", refusal.code);
        return answer(refusal.code, answer.put("description", refusal.description()));
    }

    private static ResponseEntity<byte[]> answer(int code, @Nullable ObjectNode answer) {
        return ResponseEntity.status(code)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(answer));
    }
}
