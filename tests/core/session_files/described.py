"""Descriptions of sessions as other programs write them, shortened: what is in them is invented."""

from __future__ import annotations

IMDI = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<METATRANSCRIPT xmlns="http://www.mpi.nl/IMDI/Schema/IMDI" Date="2017-01-24" FormatId="IMDI 3.03"
                Originator="Arbil.2.6.1109:" Type="SESSION" Version="0">
  <Session>
    <Name>fish01</Name>
    <Title>How to fish</Title>
    <Date>2010-06-06</Date>
    <Description LanguageId="ISO639-3:eng" Link="">Two men tell &amp; laugh</Description>
    <MDGroup>
      <Location>
        <Continent Link="http://www.mpi.nl/IMDI/Schema/Continents.xml" Type="ClosedVocabulary">Oceania</Continent>
        <Country>Papua New Guinea</Country>
        <Region/>
        <Address/>
      </Location>
      <Project><Name>Edolo</Name><Title/><Id/><Contact/></Project>
      <Keys><Key Name="Weather">rain</Key></Keys>
      <Content>
        <Genre>narrative</Genre>
        <CommunicationContext><Involvement>elicited</Involvement></CommunicationContext>
        <Languages><Language><Id>ISO639-3:etr</Id><Name>Edolo</Name><Dominant>true</Dominant></Language></Languages>
        <Keys/>
      </Content>
      <Actors>
        <Actor><Role>Speaker</Role><Name>Awi</Name><FullName>Awi H.</FullName><Code>A1</Code>
          <Age>38</Age><Keys/></Actor>
        <!-- the younger one -->
        <Actor><Role>Speaker</Role><Name>Ilawi</Name><FullName/><Code/>
          <Keys><Key Name="Consent">refused</Key></Keys></Actor>
      </Actors>
    </MDGroup>
    <Resources>
      <MediaFile><ResourceLink>media/r0.mp4</ResourceLink>
        <Access><Availability>CC BY 4.0</Availability></Access></MediaFile>
      <WrittenResource><ResourceLink>r0.eaf</ResourceLink></WrittenResource>
    </Resources>
  </Session>
</METATRANSCRIPT>
"""

MEDIA_SESSION = """<?xml version="1.0" encoding="UTF-8"?>
<cmd:CMD xmlns:cmd="http://www.clarin.eu/cmd/1" CMDVersion="1.2"
    xmlns:cmdp="http://www.clarin.eu/cmd/1/profiles/clarin.eu:cr1:p_1336550377513">
  <cmd:Header><cmd:MdProfile>clarin.eu:cr1:p_1336550377513</cmd:MdProfile></cmd:Header>
  <cmd:Resources><cmd:ResourceProxyList><cmd:ResourceProxy id="r_1">
    <cmd:ResourceType mimetype="audio/x-wav">Resource</cmd:ResourceType>
    <cmd:ResourceRef>http://example.com/sound/r1.wav</cmd:ResourceRef>
  </cmd:ResourceProxy></cmd:ResourceProxyList></cmd:Resources>
  <cmd:Components>
    <cmdp:media-session-profile>
      <cmdp:media-session>
        <cmdp:Name>talk7</cmdp:Name>
        <cmdp:NumberOfSpeakers>1</cmdp:NumberOfSpeakers>
        <cmdp:Environment>kitchen</cmdp:Environment>
        <cmdp:RecordingDate>1998</cmdp:RecordingDate>
        <cmdp:SubjectLanguages><cmdp:SubjectLanguage><cmdp:Language>
          <cmdp:LanguageName>Wolof</cmdp:LanguageName></cmdp:Language></cmdp:SubjectLanguage></cmdp:SubjectLanguages>
        <cmdp:media-session-actors>
          <cmdp:media-session-actor id="s_1"><cmdp:Role>Interviewee</cmdp:Role><cmdp:Name>Fatou</cmdp:Name>
            <cmdp:Sex>Female</cmdp:Sex></cmdp:media-session-actor>
        </cmdp:media-session-actors>
        <cmdp:Content><cmdp:Genre>interview</cmdp:Genre><cmdp:Topic>bread</cmdp:Topic></cmdp:Content>
      </cmdp:media-session>
    </cmdp:media-session-profile>
  </cmd:Components>
</cmd:CMD>
"""

LAMETA = """<?xml version="1.0" encoding="utf-8"?>
<Session minimum_lameta_version_to_read="0.0.0">
  <title type="string">The story of the canoe</title>
  <participants type="string">Awi H.; Ana</participants>
  <genre type="string">narrative</genre>
  <access type="string">Open</access>
  <location type="string">Huya</location>
  <setting type="string">On the porch</setting>
  <languages type="string">etr;tpi</languages>
  <date type="string">2011-01</date>
  <CustomFields type="xml"><topic type="string">canoes</topic></CustomFields>
  <contributions type="xml"><contributor><name>Awi H.</name><role>speaker</role><comments>tired</comments></contributor>
  </contributions>
</Session>
"""

PERSON = """<?xml version="1.0" encoding="utf-8"?>
<Person><name type="string">Awi H.</name><education type="string">Grade 2</education>
<birthYear type="string">1972</birthYear><gender type="string">Male</gender></Person>
"""

BLAM = """<?xml version="1.0" encoding="UTF-8"?>
<cmd:CMD xmlns:cmd="http://www.clarin.eu/cmd/1" xmlns:cmdp="http://www.clarin.eu/cmd/1/profiles/x" CMDVersion="1.2">
  <cmd:Header/>
  <cmd:Resources><cmd:ResourceProxyList/></cmd:Resources>
  <cmd:Components><cmdp:BLAM-Bundle-repository_v1.0><cmdp:BundleGeneralInfo>
    <cmdp:BundleDisplayTitle>A walk</cmdp:BundleDisplayTitle><cmdp:BundleDescription>Long.</cmdp:BundleDescription>
    <cmdp:BundleRecordingDate>2015-05-01</cmdp:BundleRecordingDate>
    <cmdp:BundleLocation><cmdp:BundleCountryDisplayName>Peru</cmdp:BundleCountryDisplayName></cmdp:BundleLocation>
  </cmdp:BundleGeneralInfo><cmdp:BundlePublicationInfo><cmdp:BundleContributors><cmdp:BundleContributor>
    <cmdp:ContributorDisplayName>Rosa</cmdp:ContributorDisplayName></cmdp:BundleContributor></cmdp:BundleContributors>
  </cmdp:BundlePublicationInfo><cmdp:BundleStructuralInfo><cmdp:BundleResources><cmdp:MediaResource>
    <cmdp:FileName>r1.wav</cmdp:FileName></cmdp:MediaResource></cmdp:BundleResources></cmdp:BundleStructuralInfo>
  </cmdp:BLAM-Bundle-repository_v1.0></cmd:Components>
</cmd:CMD>
"""
EVERY = {"imdi": IMDI, "media-session": MEDIA_SESSION, "lameta": LAMETA, "blam": BLAM}
ENDINGS = {"imdi": ".imdi", "media-session": ".cmdi", "lameta": ".session", "blam": ".xml"}
