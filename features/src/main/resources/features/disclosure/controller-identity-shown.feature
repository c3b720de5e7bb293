@claim:controller-identity-shown @witness:page-check
Feature: The privacy page says who is responsible

  Whoever decides on the processing has to say who that is (GDPR Art. 13(1)(a)). That the page tells it is shown here,
  not that it is true.

  Scenario Outline: Visitors of <host> are told of who is responsible
    Given the conference server of <host>
    And its statement says of who is responsible: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                                       |
      | waag                     | name only                                  |
      | vc4all                   | name; two natural persons                  |
      | studentenwerk-osnabrueck | name; public-law institution; street; town |
      | greenminihost            | name, B.V.; street; town                   |
      | bbw-leipzig              | our institution, group name only           |
