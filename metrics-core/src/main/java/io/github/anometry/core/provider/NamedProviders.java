package io.github.anometry.core.provider;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Services;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.spi.NamedProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Providers of one kind by name: {@code csv}, and with the id of its plugin {@code acme:csv}, or {@code anometry:csv} for one
 * of the class path. A provider that fails to load does not affect the others. A name that several offer can be used only with
 * an id. Immutable.
 *
 * @param <T> the type of the offers
 * @param <P> the service
 */
public final class NamedProviders<T, P extends NamedProvider<T>> {
    private final String noun;
    private final String example;
    private final List<Offer<T, P>> offers;
    private final List<String> problems;

    private NamedProviders(String noun, String example, List<Offer<T, P>> offers, List<String> problems) {
        this.noun = noun;
        this.example = example;
        this.offers = List.copyOf(offers);
        this.problems = List.copyOf(problems);
    }

    /**
     * The providers that were found.
     *
     * @param noun what they make, in the singular: {@code logger}
     * @param example how one is written on a command line: {@code csv=results.csv}
     */
    public static <T, P extends NamedProvider<T>> NamedProviders<T, P> of(
            String noun, String example, Services<P> found) {
        NamedProviders<T, P> none = new NamedProviders<>(noun, example, List.of(), found.problems());
        return none.with(found.providers().stream()
                .map(provider -> new Offered<>(Offered.CLASS_PATH, provider))
                .toList());
    }

    /** The providers of the class path and of plugins. */
    public static <T, P extends NamedProvider<T>> NamedProviders<T, P> load(
            String noun, String example, Class<P> service, ProviderSource plugins) {
        return NamedProviders.<T, P>of(noun, example, Discovery.find(service, noun))
                .with(plugins, service);
    }

    /** These providers and others. */
    public NamedProviders<T, P> with(List<Offered<P>> others) {
        List<Offer<T, P>> more = new ArrayList<>(offers);
        List<String> broken = new ArrayList<>(problems);
        for (Offered<P> other : others) {
            try {
                more.add(Offer.of(other));
            } catch (Throwable failed) {
                ThirdPartyCode.hold(
                        failed, "the provider " + other.provider().getClass().getName());
                broken.add(Messages.providerFailed(
                        noun,
                        other.provider().getClass().getName() + " failed with " + ThirdPartyCode.describe(failed)
                                + "."));
            }
        }
        return new NamedProviders<>(noun, example, more, broken);
    }

    /** These providers and those of plugins. */
    public NamedProviders<T, P> with(ProviderSource plugins, Class<P> service) {
        NamedProviders<T, P> more = with(plugins.offered(service));
        List<String> all = new ArrayList<>(more.problems);
        all.addAll(plugins.notLoaded());
        return new NamedProviders<>(noun, example, more.offers, all);
    }

    /** All providers by name. */
    public List<P> providers() {
        return byName().values().stream()
                .flatMap(List::stream)
                .map(Offer::provider)
                .toList();
    }

    /** The shortest names of the usable ones. */
    public List<String> usable() {
        List<String> names = new ArrayList<>();
        byName().forEach((name, ofName) -> ofName.stream()
                .filter(offer -> unusable(offer).isEmpty())
                .forEach(offer -> names.add(ofName.size() == 1 ? name : offer.fullName())));
        return names;
    }

    /** Messages about what could not be loaded, and why. */
    public List<String> problems() {
        return problems;
    }

    /**
     * One as it is written on a command line: {@code csv=results.csv}, {@code slf4j}. The text after the first = is the value
     * of its first setting.
     *
     * @throws ConfigurationException if there is none of that name, it needs other settings, or it is unusable here
     */
    public T create(String spec) {
        Asked asked = asked(spec);
        return create(asked.name, asked.settings);
    }

    /**
     * Checks whether one can be created, without creating it.
     *
     * @throws ConfigurationException as {@link #create(String)}, except for errors that only creation shows
     */
    public void check(String spec) {
        Asked asked = asked(spec);
        check(offer(asked.name), asked.settings);
    }

    private record Asked(String name, Map<String, String> settings) {}

    private Asked asked(String spec) {
        int equals = spec.indexOf('=');
        String name = (equals < 0 ? spec : spec.substring(0, equals)).strip();
        if (name.isEmpty()) {
            throw new ConfigurationException(Messages.noName(noun, spec, example));
        }
        String meant = name.substring(name.lastIndexOf('.') + 1);
        Map<String, List<Offer<T, P>>> known = byName();
        if (equals < 0 && !known.containsKey(name) && known.containsKey(meant)) {
            throw new ConfigurationException(Messages.fileForName(noun, name, meant));
        }
        unusable(offer(name)).ifPresent(reason -> {
            throw new ConfigurationException(reason);
        });
        return new Asked(
                name,
                equals < 0 ? Map.of() : first(name, spec.substring(equals + 1).strip()));
    }

    /**
     * One by the value of its first setting.
     *
     * @throws ConfigurationException if there is none of that name, or it needs other settings
     */
    public T create(String name, String value) {
        return create(name, first(name, value));
    }

    private Map<String, String> first(String name, String value) {
        List<NamedProvider.Setting> settings = offer(name).settings;
        if (settings.isEmpty()) {
            throw new ConfigurationException(Messages.takesNoValue(noun, name, value));
        }
        return Map.of(settings.get(0).name(), value);
    }

    /**
     * One by its settings.
     *
     * @throws ConfigurationException if there is none of that name, a setting is unknown, missing or wrong, or it cannot be
     *     created
     */
    public T create(String name, Map<String, String> settings) {
        Offer<T, P> offer = offer(name);
        check(offer, settings);
        T made;
        try {
            made = offer.provider.create(new LinkedHashMap<>(settings));
        } catch (AnometryException meant) {
            throw meant;
        } catch (Throwable failure) {
            ThirdPartyCode.hold(failure, "the " + noun + " '" + name + "'");
            throw new ConfigurationException(
                    null,
                    Messages.couldNotCreate(noun, name, offer.className(), ThirdPartyCode.describe(failure)),
                    failure);
        }
        if (made == null) {
            throw new ConfigurationException(Messages.madeNothing(noun, name, offer.className()));
        }
        return made;
    }

    private Optional<String> unusable(Offer<T, P> offer) {
        try {
            return offer.provider.unusable();
        } catch (AnometryException meant) {
            return Optional.ofNullable(meant.getMessage());
        } catch (Throwable failed) {
            ThirdPartyCode.hold(failed, "the " + noun + " '" + offer.name + "'");
            return Optional.of(
                    Messages.couldNotCreate(noun, offer.name, offer.className(), ThirdPartyCode.describe(failed)));
        }
    }

    private Map<String, List<Offer<T, P>>> byName() {
        Map<String, List<Offer<T, P>>> byName = new TreeMap<>();
        offers.forEach(offer ->
                byName.computeIfAbsent(offer.name, name -> new ArrayList<>()).add(offer));
        return byName;
    }

    private Offer<T, P> offer(String name) {
        List<Offer<T, P>> ofName = offers.stream()
                .filter(offer -> offer.name.equals(name) || offer.fullName().equals(name))
                .toList();
        if (ofName.isEmpty()) {
            String unknown = Messages.unknown(noun, name, usable(), problems);
            throw new ConfigurationException(problems.isEmpty() ? unknown + Messages.elsewhere(noun) : unknown);
        }
        if (ofName.size() > 1) {
            throw new ConfigurationException(Messages.several(
                    noun,
                    name,
                    ofName.stream().map(Offer::fullName).distinct().toList(),
                    ofName.stream().map(Offer::className).toList()));
        }
        return ofName.get(0);
    }

    private void check(Offer<T, P> offer, Map<String, String> given) {
        List<String> known =
                offer.settings.stream().map(NamedProvider.Setting::name).toList();
        given.forEach((setting, value) -> {
            if (!known.contains(setting)) {
                throw new ConfigurationException(
                        setting, Messages.unknownSetting(noun, offer.name, setting, known), null);
            }
            if (value.isBlank()) {
                throw new ConfigurationException(setting, Messages.emptySetting(noun, offer.name, setting), null);
            }
        });
        for (NamedProvider.Setting setting : offer.settings) {
            if (setting.required() && !given.containsKey(setting.name())) {
                throw new ConfigurationException(
                        setting.name(), Messages.missingSetting(noun, offer.name, setting.name(), setting.doc()), null);
            }
        }
    }

    /** What a provider returns about itself, asked once. */
    private record Offer<T, P extends NamedProvider<T>>(
            String origin, String name, List<NamedProvider.Setting> settings, P provider) {
        static <T, P extends NamedProvider<T>> Offer<T, P> of(Offered<P> offered) {
            P provider = offered.provider();
            return new Offer<>(offered.origin(), provider.name(), List.copyOf(provider.settings()), provider);
        }

        String fullName() {
            return origin + ":" + name;
        }

        String className() {
            return provider.getClass().getName();
        }
    }
}
