package io.github.anometry.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A plugin with its open jars, which is checked and then loaded. */
final class OpenPlugin implements AutoCloseable {
    private final Subject subject;
    private final Handshake handshake;
    private final String sha256;
    private final LoadSettings settings;
    private final List<PluginJar> jars;
    private final PluginClassLoader loader;
    private final PluginCalls calls;

    private OpenPlugin(
            Subject subject,
            Handshake handshake,
            String sha256,
            LoadSettings settings,
            List<PluginJar> jars,
            ClassLoader program) {
        this.subject = subject;
        this.handshake = handshake;
        this.sha256 = sha256;
        this.settings = settings;
        this.jars = jars;
        this.loader = new PluginClassLoader(handshake.id(), program, jars);
        this.calls = new PluginCalls(handshake.id(), subject.path(), loader);
    }

    /** Opens the copies and reads the manifest; loads no class. */
    static OpenPlugin open(
            Subject subject, Candidate candidate, List<PrivateCopy> copies, LoadSettings settings, ClassLoader program)
            throws Refusal {
        String sha256 = settings.bundled() ? "" : sha256(candidate, copies);
        if (!sha256.isEmpty()) {
            subject.setSha256(sha256);
        }
        List<PluginJar> jars = new ArrayList<>();
        boolean done = false;
        try {
            for (PrivateCopy copy : copies) {
                jars.add(PluginJar.open(copy));
            }
            subject.setProviders(ServicesFile.announced(jars));
            Handshake handshake = Handshake.of(jars);
            subject.setId(handshake.id());
            settings.allowed().require(candidate.fileName(), handshake.id(), sha256);
            handshake.require();
            requireNoneOfAnometry(jars);
            done = true;
            return new OpenPlugin(subject, handshake, sha256, settings, List.copyOf(jars), program);
        } finally {
            if (!done) {
                close(jars);
            }
        }
    }

    /** For a folder, the checksum of the output of {@code sha256sum *.jar}. */
    private static String sha256(Candidate candidate, List<PrivateCopy> copies) {
        if (!candidate.isFolder()) {
            return copies.get(0).sha256();
        }
        MessageDigest digest = PrivateCopies.sha256();
        for (PrivateCopy copy : copies) {
            digest.update((copy.sha256() + "  " + copy.original() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void requireNoneOfAnometry(List<PluginJar> jars) throws Refusal {
        for (PluginJar jar : jars) {
            Optional<String> bundled = jar.classIn(SharedPackages.ANOMETRY);
            if (bundled.isPresent()) {
                throw new Refusal(Messages.bundlesAnometry(jar.copy().original(), bundled.get()));
            }
        }
    }

    String id() {
        return handshake.id();
    }

    Subject subject() {
        return subject;
    }

    /** Creates the providers and adds a row for each that cannot be created. */
    LoadedPlugin load() throws Refusal {
        ProviderLoading loading = new ProviderLoading(loader, calls);
        List<PluginOffer> usable = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (ServicesFile services : ServicesFile.of(jars)) {
            if (!settings.kinds().contains(services.kind())) {
                continue;
            }
            services.problems().forEach(problem -> subject.providerRefused(problem, List.of()));
            List<PluginOffer> ofKind = usable(services, loading);
            if (!ofKind.isEmpty()) {
                kinds.add(services.kind()
                        .the(ofKind.stream().map(PluginOffer::name).toList()));
                usable.addAll(ofKind);
            }
        }
        if (!usable.isEmpty()) {
            subject.loaded(
                    Messages.offers(kinds),
                    usable.stream().map(PluginOffer::className).toList());
        }
        return new LoadedPlugin(handshake.id(), handshake.version(), subject.path(), sha256, usable);
    }

    /** The offers of one kind, by name. */
    private List<PluginOffer> usable(ServicesFile services, ProviderLoading loading) {
        Map<String, List<PluginOffer>> byName = new TreeMap<>();
        for (String className : services.providers()) {
            try {
                PluginOffer offer = loading.load(services.kind(), className);
                byName.computeIfAbsent(offer.name(), name -> new ArrayList<>()).add(offer);
            } catch (Refusal refusal) {
                subject.providerRefused(refusal.problem(), List.of(className));
            }
        }
        List<PluginOffer> usable = new ArrayList<>();
        byName.forEach((name, offers) -> {
            if (offers.size() == 1) {
                usable.addAll(offers);
            } else {
                List<String> classes =
                        offers.stream().map(PluginOffer::className).toList();
                subject.providerRefused(Messages.offeredTwice(services.kind().noun(), name, classes), classes);
            }
        });
        return usable;
    }

    @Override
    public void close() {
        calls.close();
        close(jars);
    }

    private static void close(List<PluginJar> jars) {
        try {
            for (PluginJar jar : jars) {
                jar.close();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
