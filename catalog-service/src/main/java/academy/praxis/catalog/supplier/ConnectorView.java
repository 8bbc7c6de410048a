package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.Connector;
import academy.praxis.catalog.connector.Setting;
import java.util.List;

/**
 * A kind of source that can be connected.
 *
 * @param secrets the settings that are kept sealed and never given back
 */
record ConnectorView(String kind, String description, List<Setting> settings, List<String> secrets) {

    static ConnectorView of(Connector connector) {
        return new ConnectorView(
                connector.kind(),
                connector.description(),
                connector.settings(),
                connector.settings().stream()
                        .map(Setting::name)
                        .filter(Connectors::isSecret)
                        .toList());
    }
}
