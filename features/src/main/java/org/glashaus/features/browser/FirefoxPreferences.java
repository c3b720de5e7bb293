package org.glashaus.features.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What makes a fresh Firefox grant devices, make up pictures and sound, and ask nobody anything by itself. */
final class FirefoxPreferences {
    private FirefoxPreferences() {}

    static String userJs(int proxyPort) {
        Map<String, Object> all = new LinkedHashMap<>();
        devices(all);
        reach(all, proxyPort);
        silence(all);
        return all.entrySet().stream()
                .map(each -> "user_pref(\"%s\", %s);\n".formatted(each.getKey(), literal(each.getValue())))
                .collect(Collectors.joining());
    }

    private static String literal(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    private static void devices(Map<String, Object> all) {
        all.put("media.navigator.streams.fake", true);
        all.put("media.navigator.permission.disabled", true);
        all.put("media.autoplay.default", 0);
        all.put("media.autoplay.blocking_policy", 0);
        all.put("intl.accept_languages", "en-GB,en");
        all.put("ui.prefersReducedMotion", 1);
    }

    /** All names lead to the trap; what this machine serves on the loopback stays in reach, for media too. */
    private static void reach(Map<String, Object> all, int proxyPort) {
        all.put("network.proxy.type", 1);
        all.put("network.proxy.http", "127.0.0.1");
        all.put("network.proxy.http_port", proxyPort);
        all.put("network.proxy.ssl", "127.0.0.1");
        all.put("network.proxy.ssl_port", proxyPort);
        all.put("network.proxy.no_proxies_on", "localhost,127.0.0.0/8");
        all.put("network.proxy.allow_hijacking_localhost", false);
        all.put("network.dns.localDomains", "localhost");
        all.put("network.dns.forceResolve", "127.0.0.1");
        all.put("network.dns.disablePrefetch", true);
        all.put("network.trr.mode", 5);
        all.put("network.prefetch-next", false);
        all.put("network.http.speculative-parallel-limit", 0);
        all.put("media.peerconnection.ice.loopback", true);
        all.put("media.peerconnection.ice.obfuscate_host_addresses", false);
    }

    private static void silence(Map<String, Object> all) {
        all.put("app.normandy.enabled", false);
        all.put("app.update.disabledForTesting", true);
        all.put("app.update.auto", false);
        all.put("browser.aboutwelcome.enabled", false);
        all.put("browser.discovery.enabled", false);
        all.put("browser.newtabpage.enabled", false);
        all.put("browser.newtabpage.activity-stream.feeds.system.topstories", false);
        all.put("browser.ping-centre.telemetry", false);
        all.put("browser.region.network.url", "");
        all.put("browser.region.update.enabled", false);
        all.put("browser.safebrowsing.malware.enabled", false);
        all.put("browser.safebrowsing.phishing.enabled", false);
        all.put("browser.safebrowsing.downloads.remote.enabled", false);
        all.put("browser.safebrowsing.blockedURIs.enabled", false);
        all.put("browser.safebrowsing.update.enabled", false);
        all.put("browser.search.update", false);
        all.put("browser.shell.checkDefaultBrowser", false);
        all.put("browser.startup.homepage_override.mstone", "ignore");
        all.put("browser.startup.page", 0);
        all.put("browser.translations.enable", false);
        all.put("captivedetect.canonicalURL", "");
        all.put("datareporting.policy.dataSubmissionEnabled", false);
        all.put("datareporting.healthreport.uploadEnabled", false);
        all.put("datareporting.usage.uploadEnabled", false);
        all.put("dom.push.connection.enabled", false);
        all.put("extensions.getAddons.cache.enabled", false);
        all.put("extensions.systemAddon.update.enabled", false);
        all.put("extensions.update.enabled", false);
        all.put("media.gmp-manager.updateEnabled", false);
        all.put("media.gmp-provider.enabled", false);
        all.put("network.captive-portal-service.enabled", false);
        all.put("network.connectivity-service.enabled", false);
        all.put("nimbus.rollouts.enabled", false);
        all.put("security.certerrors.mitm.priming.enabled", false);
        all.put("security.OCSP.enabled", 0);
        all.put("security.remote_settings.intermediates.enabled", false);
        all.put("security.remote_settings.crlite_filters.enabled", false);
        all.put("services.settings.server", "data:,#remote-settings-dummy/v1");
        all.put("signon.management.page.breach-alerts.enabled", false);
        all.put("toolkit.telemetry.server", "data:,");
        all.put("toolkit.telemetry.unified", false);
        all.put("toolkit.telemetry.reportingpolicy.firstRun", false);
    }
}
