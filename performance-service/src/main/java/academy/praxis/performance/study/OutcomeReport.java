package academy.praxis.performance.study;

import academy.praxis.performance.language.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** An outcome's page on paper: no script, nothing from elsewhere, one style that the policy names by its hash. */
final class OutcomeReport {
    static final String MEDIA_TYPE = "text/html;charset=UTF-8";
    private static final String STYLE = """
            body{font:11pt/1.45 Georgia,serif;color:#1c2833;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1,h2,h3,table,svg{font-family:Helvetica,Arial,sans-serif}
            h1{font-size:20pt}h2{font-size:14pt;margin-top:2rem}h3{font-size:12pt}
            table{border-collapse:collapse;width:100%;font-size:9.5pt}
            th,td{border-bottom:1px solid #d5d8dc;padding:.3rem .5rem;text-align:left;vertical-align:top}
            .number{text-align:right;font-variant-numeric:tabular-nums}
            .verdict{border-left:4px solid #1b4f72;padding-left:1rem}
            .warning{border-left:4px solid #b7950b;padding-left:1rem}
            code{font-size:8.5pt;word-break:break-all}
            svg{width:100%;height:auto}
            @media(max-width:40rem){body{margin:1rem auto}h1{font-size:16pt}section,.chart{overflow-x:auto}svg{min-width:40rem}}
            @page{margin:18mm}
            @media print{body{margin:0;max-width:none;padding:0}section,tr,svg{break-inside:avoid}h2,h3{break-after:avoid}}
            """;
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int MOST_ROWS = 60;

    private final OutcomePage page;
    private final StudyWords words;
    private final Texts texts;
    private final StringBuilder html = new StringBuilder(40_000);

    OutcomeReport(OutcomePage page, StudyWords words) {
        this.page = page;
        this.words = words;
        this.texts = Texts.of("report", words.language());
    }

    static RestResponse<String> answer(String html) {
        return RestResponse.ResponseBuilder.ok(html)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** @param now when it is printed */
    String html(String now) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(Chart.escaped(words.language()))
                .append(
                        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(Chart.escaped(page.title()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", page.title());
        element("p", page.why());
        metric();
        html.append("<div class=\"chart\">\n").append(chart()).append("</div>\n");
        studies();
        tried();
        figures();
        html.append("</main>\n<footer>\n");
        element("p", say("printed", now));
        return html.append("</footer>\n</body>\n</html>\n").toString();
    }

    private void metric() {
        var metric = page.metric();
        String unit = metric.unit();
        html.append("<section>\n<table>\n");
        fact("metric", metric.name() + " (" + unit + ")");
        fact("direction", say("direction." + metric.direction()));
        fact("baseline", metric.baseline() == null ? say("unknown") : words.number(metric.baseline()) + " " + unit);
        fact("target", words.number(metric.target()) + " " + unit);
        fact("rule", metric.decisionRule());
        fact("owner", say(page.ownerAcceptedAt() == null ? "owner.open" : "owner.accepted"));
        if (!page.source().isEmpty()) {
            fact("source", page.source());
        }
        html.append("</table>\n</section>\n");
    }

    private String chart() {
        List<String> periods =
                page.series().stream().map(OutcomePage.Figures::period).toList();
        Chart chart = new Chart(page.metric().name(), periods, words::number)
                .line(
                        say("all"),
                        page.series().stream().map(OutcomePage.Figures::value).collect(Collectors.toList()))
                .target(say("target"), page.metric().target());
        page.cohorts().forEach(cohort -> chart.mark(cohort.name(), cohort.period()));
        return chart.svg();
    }

    private void studies() {
        element("h2", say("effect"));
        if (page.studies().isEmpty()) {
            element("p", say("effect.none"));
        }
        page.studies().forEach(this::study);
    }

    private void study(OutcomePage.StudyCard study) {
        html.append("<section>\n");
        element("h3", study.title() + " · " + say("design." + study.design()));
        if (study.said().isEmpty()) {
            element("p", say("effect.notYet"));
        }
        paragraphs("verdict", study.said());
        paragraphs("warning", study.warnings());
        if (!study.series().isEmpty()) {
            html.append(new Chart(
                            study.title(),
                            study.series().stream().map(Result.Point::period).toList(),
                            words::number)
                    .line(
                            say("began"),
                            study.series().stream().map(Result.Point::treated).collect(Collectors.toList()))
                    .line(
                            say("others"),
                            study.series().stream()
                                    .map(Result.Point::comparison)
                                    .collect(Collectors.toList()))
                    .svg());
        }
        if (study.estimate() != null) {
            methods(study);
        }
        if (!study.checks().isEmpty()) {
            html.append("<ul>\n");
            study.checks().forEach(check -> element("li", check.said()));
            html.append("</ul>\n");
        }
        html.append("<p>")
                .append(Chart.escaped(say("plan", study.frozenAt().toString(), study.amendments())))
                .append(" <code>")
                .append(Chart.escaped(study.planHash()))
                .append("</code></p>\n</section>\n");
    }

    private void methods(OutcomePage.StudyCard study) {
        html.append("<table>\n");
        heads("method", "estimate", "interval", "p", "units");
        row(study.estimate(), true);
        study.sensitivity().forEach(method -> row(method, false));
        html.append("</table>\n");
    }

    private void row(EffectView.Estimated method, boolean main) {
        html.append("<tr>");
        cell(method.name() + (main ? " · " + say("frozen") : ""), false);
        if (method.value() == null) {
            html.append("<td colspan=\"4\">")
                    .append(Chart.escaped(method.reason()))
                    .append("</td></tr>\n");
            return;
        }
        cell(words.number(method.value()), true);
        cell(method.low() == null ? "–" : words.number(method.low()) + " … " + words.number(method.high()), true);
        cell(method.p() == null ? "–" : words.number(method.p()), true);
        cell(method.treatedUnits() + " / " + method.comparisonUnits(), true);
        html.append("</tr>\n");
    }

    private void tried() {
        element("h2", say("tried"));
        if (page.tried().isEmpty()) {
            element("p", say("tried.none"));
            return;
        }
        html.append("<table>\n");
        heads("programme", "cohorts", "members", "minutes", "hours");
        for (OutcomePage.Tried one : page.tried()) {
            html.append("<tr>");
            cell(one.title(), false);
            cell(Integer.toString(one.cohorts()), true);
            cell(Integer.toString(one.members()), true);
            cell(Integer.toString(one.minutesPerMember()), true);
            cell(words.number(one.minutes() / 60.0), true);
            html.append("</tr>\n");
        }
        html.append("</table>\n");
        element("p", say("cost", page.cost().members(), words.number(page.cost().minutes() / 60.0)));
    }

    private void figures() {
        element("h2", say("figures"));
        html.append("<table>\n");
        heads("period", "value", "counted");
        int from = Math.max(0, page.series().size() - MOST_ROWS);
        for (OutcomePage.Figures figures :
                page.series().subList(from, page.series().size())) {
            html.append("<tr>");
            cell(figures.period(), false);
            cell(figures.value() == null ? say("few") : words.number(figures.value()), true);
            cell(Integer.toString(figures.units()), true);
            html.append("</tr>\n");
        }
        html.append("</table>\n");
        if (from > 0) {
            element("p", say("figures.last", MOST_ROWS));
        }
    }

    private void paragraphs(String kind, List<String> all) {
        if (!all.isEmpty()) {
            html.append("<div class=\"").append(kind).append("\">\n");
            all.forEach(one -> element("p", one));
            html.append("</div>\n");
        }
    }

    private void heads(String... keys) {
        html.append("<tr>");
        for (int i = 0; i < keys.length; i++) {
            html.append("<th scope=\"col\"").append(i == 0 ? ">" : " class=\"number\">");
            html.append(Chart.escaped(say("head." + keys[i]))).append("</th>");
        }
        html.append("</tr>\n");
    }

    private void cell(String text, boolean number) {
        html.append(number ? "<td class=\"number\">" : "<td>")
                .append(Chart.escaped(text))
                .append("</td>");
    }

    private void fact(String key, String value) {
        html.append("<tr><th scope=\"row\">")
                .append(Chart.escaped(say(key)))
                .append("</th><td>")
                .append(Chart.escaped(value))
                .append("</td></tr>\n");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(Chart.escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i].toString();
        }
        return new MessageFormat(this.texts.get(key), Locale.forLanguageTag(words.language())).format(texts);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
