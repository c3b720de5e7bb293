@claim:ip-processed-disclosed @witness:page-check
Feature: The privacy page tells visitors that their address is needed to connect

  Without an address no packet finds its way; visitors are told that theirs is used. That the page tells it is shown
  here, not that it is true.

  Scenario Outline: Visitors of <host> are told of their network address
    Given the conference server of <host>
    And its statement says of their network address: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                        |
      | waag                     | yes                         |
      | vc4all                   | yes                         |
      | studentenwerk-osnabrueck | needed to connect           |
      | greenminihost            | during use, for the streams |
      | bbw-leipzig              | yes                         |
